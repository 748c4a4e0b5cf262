"""By what a plan is judged, as its journal has noted it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from regionaltool.bridge.plan_file.law_notes import KeptCriteria, KeptFigures, LawNotes
from regionaltool.bridge.read_facts import ETHNIC, Facts
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.read_rule_set import rule_set_of_text
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.rule_sets import SHIPPED, by_date, shipped
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.criteria.unit_columns import FLAGS, UnitColumns
from regionaltool.core.criteria.unit_figures import UnitFigures
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.problems import phrase

ETHNIC_UNIT = "ethnic_unit"
"""Key among the fields: what shares of minorities are in, as `ShareUnit` has it."""
BY_ELEVATION = "terrain_by_elevation"
"""Key among the facts: the terrain where no field tells it."""
_TERRAIN = "terrain"


def kept_law(law: LawNotes, communes: Communes, rules: RuleSet | None = None) -> Law | None:
    """The rule set with what was read for it; None where none was chosen.

    ``rules`` are taken in place of the rule set that is noted. Raises `InputError`.
    """
    kept = law.criteria
    if rules is None and kept is None:
        return None
    unit = ShareUnit("" if kept is None else kept.fields.get(ETHNIC_UNIT, ""))
    facts = commune_facts(communes, facts_of(law), unit, figures_of(law.figures, communes))
    return Law(rules or rules_of(kept), facts)


def rules_of(kept: KeptCriteria) -> RuleSet:
    """The rule set that is noted. Raises `InputError`."""
    if kept.text:
        return rule_set_of_text(kept.text, kept.rule_set, _find)
    if kept.rule_set:
        return shipped(kept.rule_set)
    return by_date(date.fromisoformat(kept.date) if kept.date else date.today())


def facts_of(law: LawNotes) -> Facts:
    """What was read of the communes, `BY_ELEVATION` included."""
    return {
        what: {key: text for text, keys in texts.items() for key in keys}
        for what, texts in law.facts.of.items()
    }


def figures_of(kept: KeptFigures, communes: Communes) -> UnitFigures | None:
    """What a table says of units; None without one."""
    if not kept.communes:
        return None
    block = {key: at for at, key in enumerate(communes.ids)}
    names = [" + ".join(some) for some in kept.communes]
    said = UnitColumns.read(names, kept.columns, tr("Figures of units"), ShareUnit.PERCENT)
    # a commune that is not there any more is no member: the figures hold for nothing then
    return UnitFigures(said, [[block.get(key, -1) for key in some] for some in kept.communes])


def commune_facts(
    communes: Communes,
    facts: Facts,
    shares: ShareUnit,
    figures: UnitFigures | None = None,
) -> CommuneFacts:
    """As rule sets ask for them. Raises `InputError` for shares that are none."""
    facts = {**facts, _TERRAIN: {**facts.get(BY_ELEVATION, {}), **facts.get(_TERRAIN, {})}}
    return CommuneFacts.of(
        communes,
        {what: _column(facts, what, communes) for what in TEXT_FIELDS},
        flags=_column(facts, FLAGS, communes),
        ethnic_pct=[
            None if text is None else _share(text) for text in _column(facts, ETHNIC, communes)
        ],
        ethnic_unit=shares,
        figures=figures,
    )


def _column(facts: Mapping[str, Mapping[str, str]], what: str, communes: Communes) -> Sequence:
    of = facts.get(what, {})
    return [of.get(key) for key in communes.ids]


def _share(text: str) -> float | str:
    """A number that a layer gave comes back as one; other texts are read with care, by core."""
    try:
        return float(text)
    except ValueError:
        return text


def _find(name: str, place: Place) -> RuleSet:
    """Of a rule set that is kept with the plan: what it builds on has to come with the plugin."""
    if name in SHIPPED:
        return shipped(name)
    key = "base" if place.table.get("base") == name else "keep"
    raise place.error(
        phrase(
            "Rule set “{file}”, line {line}: it builds on “{name}”, which does not come with the "
            "plugin and cannot be kept with the plan. Put its figures into the file itself."
        ),
        key,
        name=name,
    )

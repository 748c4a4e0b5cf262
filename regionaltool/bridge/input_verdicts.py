"""What is to be said about a layer before a plan starts from it, found off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    NULL,
    QgsFeature,
    QgsVectorLayer,
)

from regionaltool.bridge.feature_areas import feature_shapes, polygon_km2
from regionaltool.bridge.read_communes import CommuneFields, core_crs
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.text_fields import judge_text_field, text_fields
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.columns import read_amounts, read_texts
from regionaltool.core.communes import label
from regionaltool.core.crs_verdict import (
    EXCHANGED,
    MISSING,
    WRONG_UNIT,
    CrsVerdict,
    judge_crs,
)
from regionaltool.core.encoding_verdict import EncodingVerdict
from regionaltool.core.figures_verdict import AreaVerdict, area_evidence, judge_areas, judge_people
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.totals import Totals


@dataclass(frozen=True, eq=False)
class InputVerdicts:
    """All verdicts on a layer and the fields that are chosen."""

    texts: tuple[EncodingVerdict, ...]
    """One for every text field, in the order of the fields."""
    crs: CrsVerdict
    evidence: tuple[Problem, ...]
    """What the published areas say about the coordinate system."""
    areas: AreaVerdict | None
    """None without a field of official areas."""
    figures: tuple[Problem, ...]
    """What is doubtful about people and areas."""
    totals: Totals


class InputVerdictsTask(SentenceTask):
    """Reads a layer, with its unsaved edits, and judges it."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        done: Callable[[InputVerdicts], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Judging the layer"), done, failed)
        self._whole = WholeLayer(layer)
        self._undecoded = Undecoded(layer)
        self._layer_fields = layer.fields()
        self._crs = layer.crs()
        self._name = layer.name()
        self._fields = fields

    def finished(self, result: bool) -> None:
        """Says nothing when it was cancelled: the page has changed, and another one judges."""
        if not self.isCanceled():
            super().finished(result)

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)

    def work(self) -> InputVerdicts:
        features = list(self.each(self._whole.features()))
        texts = self._judge_texts(features)
        self.check()
        geometry = feature_shapes(features)
        bounds = tuple(shapely.total_bounds(geometry)) if features else None
        try:
            crs = core_crs(self._crs)
            verdict = judge_crs(crs, bounds, self._name)
        except InputError as error:
            crs, verdict = None, CrsVerdict(MISSING, "", (error.problem,))
        self.check()
        measurable = None if verdict.kind in (MISSING, WRONG_UNIT, EXCHANGED) else crs
        return self._with_figures(features, texts, verdict, polygon_km2(geometry, measurable))

    def _judge_texts(self, features: Sequence[QgsFeature]) -> tuple[EncodingVerdict, ...]:
        names = text_fields(self._layer_fields)
        undecoded = self._undecoded.read(names)
        return tuple(judge_text_field(name, features, undecoded) for name in names)

    def _with_figures(
        self,
        features: Sequence[QgsFeature],
        texts: tuple[EncodingVerdict, ...],
        crs: CrsVerdict,
        km2: NDArray[np.float64],
    ) -> InputVerdicts:
        roles = self._fields
        labels = self._labels(features)

        def labelled(where: NDArray[np.bool_]) -> tuple[str, ...]:
            return tuple(labels[row] for row in np.flatnonzero(where))

        figures: list[Problem] = []

        def amounts(name: str) -> NDArray[np.float64]:
            if not name or self._layer_fields.lookupField(name) < 0:
                return np.full(len(features), np.nan)
            values = [None if f[name] == NULL else f[name] for f in features]
            try:
                return read_amounts(values, name, labelled, self._name)
            except InputError as error:
                figures.append(error.problem)
                return np.full(len(features), np.nan)

        people = amounts(roles.population)
        if roles.population and not figures:
            figures += judge_people(people, km2, roles.population, labelled)
        published = amounts(roles.official_km2)
        areas = (
            judge_areas(published, km2) if roles.official_km2 and np.isfinite(km2).any() else None
        )
        evidence: list[Problem] = []
        if areas is not None:
            figures += areas.problems(roles.official_km2, labelled)
            told = (area_evidence(areas, offer, roles.official_km2) for offer in crs.offers)
            evidence = [problem for problem in told if problem is not None]
        return InputVerdicts(
            texts=texts,
            crs=crs,
            evidence=tuple(evidence),
            areas=areas,
            figures=tuple(figures),
            totals=Totals.of(
                np.floor(people), published * (1.0 if areas is None else areas.km2), km2
            ),
        )

    def _labels(self, features: Sequence[QgsFeature]) -> list[str]:
        def column(name: str) -> list[object]:
            there = name and self._layer_fields.lookupField(name) >= 0
            return [f[name] if there and f[name] != NULL else None for f in features]

        ids, names = read_texts(column(self._fields.id)), read_texts(column(self._fields.name))
        return [
            label(name or identifier or str(f.id()), identifier or str(f.id()))
            for f, name, identifier in zip(features, names, ids, strict=True)
        ]

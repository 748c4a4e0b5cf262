"""What is to be said about a layer before a plan starts from it, found off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFields,
    QgsTask,
    QgsVectorLayer,
)

from regionaltool.bridge.compat import is_text
from regionaltool.bridge.read_communes import CommuneFields, core_crs, straight
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.columns import read_amounts, read_texts
from regionaltool.core.communes import label
from regionaltool.core.crs_verdict import (
    EXCHANGED,
    MISSING,
    WRONG_UNIT,
    CrsVerdict,
    judge_crs,
)
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.encoding_verdict import EncodingVerdict, judge_field
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.totals import Totals
from regionaltool.core.units_verdict import AreaVerdict, area_evidence, judge_areas, judge_people


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


class InputVerdictsTask(QgsTask):
    """Reads a layer, with its unsaved edits, and judges it."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        done: Callable[[InputVerdicts], None],
        failed: Callable[[str], None],
    ) -> None:
        """``done`` and ``failed`` (a sentence) are called on the main thread; neither if it was
        cancelled."""
        super().__init__(tr("Judging the layer"), QgsTask.Flag.CanCancel)
        self._whole = WholeLayer(layer)
        self._undecoded = Undecoded(layer)
        self._layer_fields = layer.fields()
        self._crs = layer.crs()
        self._name = layer.name()
        self._fields = fields
        self._done, self._failed = done, failed
        self._verdicts: InputVerdicts | None = None
        self._problem = ""
        self._defect: Exception | None = None

    def run(self) -> bool:
        """In the worker thread."""
        keep_thread_state()
        try:
            self._verdicts = self._judge()
        except InputError as error:
            self._problem = sentence(error.problem)
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self._defect = error
        return self._verdicts is not None

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if self.isCanceled():
            return
        if result and self._verdicts is not None:
            self._done(self._verdicts)
            return
        unread = tr("Layer “{layer}” could not be read.").format(layer=self._name)
        self._failed(self._problem or unread)
        if self._defect is not None:
            raise self._defect

    def _judge(self) -> InputVerdicts | None:
        features: list[QgsFeature] = []
        for feature in self._whole.features():
            if self.isCanceled():
                return None
            features.append(feature)
        texts = self._judge_texts(features)
        if self.isCanceled():
            return None
        geometry = feature_shapes(features)
        bounds = tuple(shapely.total_bounds(geometry)) if features else None
        try:
            crs = core_crs(self._crs)
            verdict = judge_crs(crs, bounds, self._name)
        except InputError as error:
            crs, verdict = None, CrsVerdict(MISSING, "", (error.problem,))
        if self.isCanceled():
            return None
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


def text_fields(fields: QgsFields) -> tuple[str, ...]:
    """The names of the fields that hold texts."""
    return tuple(field.name() for field in fields if is_text(field))


def judge_text_field(
    name: str, features: Sequence[QgsFeature], undecoded: Mapping[str, Mapping[int, str]]
) -> EncodingVerdict:
    """The verdict on one field of features; ``undecoded`` as `Undecoded.read` gives it."""
    shown = [None if feature[name] == NULL else feature[name] for feature in features]
    behind = undecoded.get(name)
    if behind is None:
        return judge_field(name, shown)
    return judge_field(name, shown, [behind.get(feature.id()) for feature in features])


def feature_shapes(features: Sequence[QgsFeature]) -> NDArray[np.object_]:
    """The geometry of each feature, curves as straight segments; None where there is none."""
    wkb = [straight(feature.geometry())[0] for feature in features]
    return np.array(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object)


def polygon_km2(geometry: NDArray[np.object_], crs: CRS | None) -> NDArray[np.float64]:
    """Ellipsoidal km² of each polygon; NaN where there is none or nothing can be measured."""
    nothing = np.full(len(geometry), np.nan)
    if crs is None:
        return nothing
    try:
        km2 = Ellipsoid(crs).areas(geometry) / 1e6
    except InputError:
        return nothing
    return np.where(np.isfinite(km2) & (km2 > 0), km2, np.nan)

"""The provider: what Regional Tool offers in the Processing toolbox, in models and in scripts."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from regionaltool.algorithms.check_contiguity import CheckContiguity
from regionaltool.algorithms.check_coverage import CheckCoverage
from regionaltool.algorithms.check_criteria import CheckCriteria
from regionaltool.algorithms.check_decree import CheckDecree
from regionaltool.algorithms.choose_seats import ChooseSeats
from regionaltool.algorithms.compare_plans import ComparePlans
from regionaltool.algorithms.decree_text import DecreeText
from regionaltool.algorithms.dissolve_units import DissolveUnits
from regionaltool.algorithms.export_decree import ExportDecree
from regionaltool.algorithms.find_neighbours import FindNeighbours
from regionaltool.algorithms.join_statistics import JoinStatistics
from regionaltool.algorithms.lineage import Lineage
from regionaltool.algorithms.read_decree import ReadDecree
from regionaltool.algorithms.repair_coverage import RepairCoverage
from regionaltool.algorithms.score_units import ScoreUnits
from regionaltool.algorithms.transfer_statistics import TransferStatistics
from regionaltool.algorithms.travel_times import TravelTimes
from regionaltool.resource_folder import resource


class RegionalToolProvider(QgsProcessingProvider):
    """Offers the algorithms."""

    def id(self) -> str:
        return "regionaltool"

    def name(self) -> str:
        return "Regional Tool"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons", "regionaltool.svg"))

    def loadAlgorithms(self) -> None:
        for algorithm in (
            CheckCoverage,
            RepairCoverage,
            JoinStatistics,
            FindNeighbours,
            DissolveUnits,
            CheckContiguity,
            CheckCriteria,
            ScoreUnits,
            TravelTimes,
            ChooseSeats,
            ComparePlans,
            DecreeText,
            ReadDecree,
            ExportDecree,
            CheckDecree,
            Lineage,
            TransferStatistics,
        ):
            self.addAlgorithm(algorithm())

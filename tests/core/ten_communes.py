"""Ten communes whose answers a reader can see, and what judges units of them."""

from hypothesis import strategies as st

from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from tests.core.grids import drawn

# Ten communes: I is an island, E lies within D; the population of C and the area of J are unknown.
MAP = """
    AABBCC..
    AABBCC.I
    DDDFGG..
    DEDFGH..
    DDDFJH..
"""
PEOPLE = (400, 300, None, 900, 120, 80, 260, 50, 700, 15)
OFFICIAL = (4.1, 4.0, 4.2, 8.1, 1.0, 3.1, 3.0, 2.0, 1.1, None)
GROUP = ("x", "x", "x", "y", "y", "y", "z", "z", "z", "z")
NAMES = ("An", "Bình", "Châu", "Diên", "Đông", "Phú", "Giang", "Hòa", "Ích", "Kim")


def communes_of_map() -> Communes:
    """The communes of `MAP`."""
    return drawn(
        MAP, names=NAMES, population=PEOPLE, official_km2=OFFICIAL, group=GROUP, source="Đảo"
    )


def assessor_of(communes: Communes) -> Assessor:
    """What judges units of these communes, with the default profile."""
    coverage = Coverage.of(communes)
    profile = Profile.read("default", IDS)
    scoring = Scoring(Inputs.of(communes, profile), profile)
    return Assessor(coverage, ContiguityGraph(coverage), scoring)


ASSESSOR = assessor_of(communes_of_map())
COMMUNES = ASSESSOR.coverage.communes


def blocks(letters: str) -> list[int]:
    """Blocks by the ids of their communes."""
    return [list(COMMUNES.ids).index(letter) for letter in letters]


some_blocks = st.sets(st.integers(0, len(COMMUNES) - 1), min_size=1, max_size=4)
a_unit = st.none() | st.sampled_from("pqrs")
starts = st.text("pqr.", min_size=len(COMMUNES), max_size=len(COMMUNES))

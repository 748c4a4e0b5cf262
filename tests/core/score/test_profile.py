import math
import re
from pathlib import Path

import pytest

from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from regionaltool.resource_folder import resource

TEXT = resource("profiles", "default.toml").read_text(encoding="utf-8")


def edited(tmp_path: Path, old: str = "", new: str = "", encoding: str = "utf-8") -> str:
    """Path of a copy of the default profile with one text replaced."""
    assert not old or TEXT.count(old) >= 1
    path = tmp_path / "mine.toml"
    path.write_text(TEXT.replace(old, new, 1) if old else TEXT, encoding=encoding)
    return str(path)


def refused(path: str) -> str:
    with pytest.raises(InputError) as caught:
        Profile.read(path, IDS)
    return str(caught.value)


def test_the_default_profile():
    profile = Profile.read("default", IDS)
    assert profile.id == "default"
    assert profile.version == "1"
    assert set(profile.weights.values()) == {0.2}
    assert profile.figures == {
        "population_standard": 16000,
        "area_standard_km2": 30,
        "reach_minutes": 30,
        "straight_speed_kmh": 20,
        "straight_detour": 1.4,
        "walk_speed_kmh": 5,
        "walk_limit_km": 5,
        "road_snap_m": 1,
        "service_minutes": 30,
        "dense_per_km2": 300,
        "dense_ward_per_km2": 1500,
    }
    assert profile.speeds["quốc lộ"] == profile.speeds["primary"] == 50
    assert profile.speeds["footway"] == 0
    assert profile.crossing_weights["quốc lộ"] > profile.crossing_weights["tỉnh lộ"]
    assert {key: (post.worst, post.best) for key, post in profile.goalposts.items()} == {
        "1.1": (60, 5),
        "1.2": (0.5, 1),
        "1.3": (0, 0.8),
        "1.4": (3, 1.2),
        "2.1": (0.3, 1),
        "2.2": (0.3, 1),
        "2.3": (0, 0.8),
        "3.1": (0.1, 1),
        "3.2": (0.2, 0.9),
        "3.3": (0.3, 0.9),
        "4.1": (0.5, 1),
        "4.2": (0.3, 1),
        "4.3": (0.5, 0.95),
        "4.4": (0.4, 1),
        "5.1": (0.3, 0.8),
        "5.2": (120, 20),
        "5.3": (0.3, 0.9),
        "5.4": (0.3, 0.9),
        "5.5": (0.5, 1),
    }


def test_a_profile_of_ones_own(tmp_path):
    path = edited(tmp_path, "population_standard = 16000", "population_standard = 5000")
    assert Profile.read(path, IDS).figures["population_standard"] == 5000


def test_the_mark_that_windows_puts_before_a_text_is_skipped(tmp_path):
    assert Profile.read(edited(tmp_path, encoding="utf-8-sig"), IDS).id == "default"


def test_a_profile_that_is_not_there(tmp_path):
    assert refused("nobody") == (
        "Profile “nobody” cannot be read: No such file or directory. Give the id of a profile, "
        "such as “default”, or the path of a TOML file."
    )
    assert "cannot be read: Is a directory" in refused(str(tmp_path))


def test_a_file_that_is_no_toml(tmp_path):
    sentence = refused(edited(tmp_path, "weight = 1", "weight = = 1"))
    assert sentence.startswith("Profile “mine.toml” is no valid TOML: Invalid value (at line ")
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    assert "“latin.toml” is no valid TOML" in refused(str(tmp_path / "latin.toml"))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[weights]", "wieghts = 1\n[weights]", "key wieghts is not known. Known here: id, name,"),
        ("reach_minutes", "reach", "key figures.reach is not known."),
        ("economy = 0.2\n", "", "weights.economy is missing."),
        ('version = "1"\n', "", "version is missing."),
        ("straight_detour = 1.4", "", "figures.straight_detour is missing."),
        ('[goalposts."5.3"]', '[goalposts."5.9"]', "key goalposts.5.9 is not known."),
        ("worst = 60\n", "", "goalposts.1.1.worst is missing."),
        ("best = 5\n", "best = 5\nbset = 6\n", "key goalposts.1.1.bset is not known."),
        ("best = 5\n", "best = 60\n", "goalposts.1.1 has the same worst and best"),
        ("economy = 0.2", "economy = 0.3", "weights add up to 1.1, not to 1."),
        ("worst = 60", 'worst = "60"', "goalposts.1.1.worst must be a number"),
        ("worst = 60", "worst = true", "goalposts.1.1.worst must be a number"),
        ("worst = 60", "worst = nan", "goalposts.1.1.worst must be a number"),
        ("best = 5", "best = inf", "goalposts.1.1.best must be a number"),
        ("weight = 1", "weight = -1", "goalposts.1.1.weight must be a number, and not below 0."),
        ("weight = 1", "weight = nan", "goalposts.1.1.weight must be a number"),
        ("reach_minutes = 30", "reach_minutes = -3", "figures.reach_minutes must be a number"),
        ("= 16000", "= 0", "figures.population_standard must be above 0."),
        ("area_standard_km2 = 30", "area_standard_km2 = 0.0", "figures.area_standard_km2 must be"),
        ("straight_speed_kmh = 20", "straight_speed_kmh = 0", "figures.straight_speed_kmh must be"),
        ('name = "Default"', 'name = ""', "name must be a text, and not empty."),
        (
            "[figures]",
            "[figures]\nmountain.roads = 3",
            "key figures.mountain.roads is not known.",
        ),
        ("[figures]", "[figures]\nhills.reach_minutes = 3", "key figures.hills is not known."),
        (
            "[figures]",
            "[figures]\nmountain.area_standard_km2 = 0",
            "figures.mountain.area_standard_km2 must be above 0.",
        ),
        ("best = 5\n", "best = 5\nurban = 3\n", "goalposts.1.1.urban must be a table."),
        (
            "best = 5\n",
            "best = 5\nurban = {worst = 4}\n",
            "goalposts.1.1.urban.best is missing.",
        ),
        (
            "best = 5\n",
            "best = 5\nurban = {worst = 4, best = 4}\n",
            "goalposts.1.1.urban has the same worst and best",
        ),
        (
            "straight_detour = 1.4",
            "straight_detour = 0",
            "figures.straight_detour must be above 0.",
        ),
        ("walk_speed_kmh = 5", "walk_speed_kmh = 0", "figures.walk_speed_kmh must be above 0."),
        ("\nnational = 50", '\nnational = "50"', "speeds.national must be a number"),
        ("\nnational = 50", "\nnational = -1", "speeds.national must be a number, and not below"),
        ("[crossing_weights]", "[crossings]", "key crossings is not known."),
        ("\nprovincial = 3", "\nprovincial = true", "crossing_weights.provincial must be a num"),
    ],
)
def test_what_is_wrong_is_named_by_its_key(tmp_path, old, new, sentence):
    said = refused(edited(tmp_path, old, new))
    assert said.startswith("Profile “mine.toml”: ")
    assert sentence in said


def test_a_missing_goalpost(tmp_path):
    cut = TEXT[: TEXT.index('[goalposts."5.3"]')]
    (tmp_path / "mine.toml").write_text(cut, encoding="utf-8")
    assert refused(str(tmp_path / "mine.toml")) == "Profile “mine.toml”: goalposts.5.3 is missing."


def test_a_goalpost_that_is_no_table(tmp_path):
    cut = TEXT[: TEXT.index('[goalposts."1.1"]')]
    (tmp_path / "mine.toml").write_text(
        cut + "[goalposts]\n" + "".join(f'"{i}" = 3\n' for i in IDS), encoding="utf-8"
    )
    assert (
        refused(str(tmp_path / "mine.toml"))
        == "Profile “mine.toml”: goalposts.1.1 must be a table."
    )


def test_negative_goalposts_are_fine(tmp_path):
    profile = Profile.read(edited(tmp_path, "worst = 60", "worst = -60"), IDS)
    assert profile.goalposts["1.1"].value(-27.5) == pytest.approx(0.5)


def test_weights_of_a_moment():
    default = Profile.read("default", IDS)
    profile = default.weighted([40, 30, 20, 10, 0])
    assert profile.weights == pytest.approx(
        {"infrastructure": 0.4, "density": 0.3, "economy": 0.2, "culture": 0.1, "coordination": 0}
    )
    assert profile.goalposts == default.goalposts
    assert set(default.weights.values()) == {0.2}


@pytest.mark.parametrize(
    "percents", [[20] * 4, [20] * 6, [-20, 60, 20, 20, 20], [math.nan, 25, 25, 25, 25]]
)
def test_weights_that_are_no_weights(percents):
    with pytest.raises(InputError) as caught:
        Profile.read("default", IDS).weighted(percents)
    assert str(caught.value) == (
        "Weights are 5 numbers of 0 or more, one a factor, such as 20,20,20,20,20."
    )


def test_weights_that_do_not_add_up():
    with pytest.raises(InputError) as caught:
        Profile.read("default", IDS).weighted([20, 20, 20, 20, 19.5])
    assert str(caught.value) == "The weights add up to 99.5, not to 100."


def test_figures_and_goalposts_by_terrain(tmp_path):
    path = edited(tmp_path, "best = 5\n", "best = 5\nmountain = {worst = 90, best = 15}\n")
    default = Profile.read(path, IDS)
    assert default.by_terrain("reach_minutes").tolist() == [60, 30, 30, 30, 30]
    text = default.text.replace("[figures]", "[figures]\nurban = {reach_minutes = 15}")
    profile = Profile.of_text(text, IDS, "mine.toml")
    assert profile.by_terrain("reach_minutes").tolist() == [60, 30, 15, 30, 30]
    assert profile.by_terrain("area_standard_km2").tolist() == [30] * 5
    assert profile.goalposts["1.1"].of(0) == (90, 15)
    assert profile.goalposts["1.1"].of(1) == profile.goalposts["1.1"].of(-1) == (60, 5)


@pytest.mark.parametrize("name", ["mountain", "urban"])
def test_the_other_profiles_of_the_plugin_differ_where_they_say_so(name):
    default, other = Profile.read("default", IDS), Profile.read(name, IDS)
    assert other.id == name and other.name != default.name
    assert other.speeds == default.speeds and other.weights == default.weights
    assert other.crossing_weights == default.crossing_weights and other.own == ()
    differ = {key for key, post in other.goalposts.items() if post != default.goalposts[key]}
    remarks = re.findall(r'# [^\n]+\n\[goalposts\."([\d.]+)"\]', other.text)
    # the first goalpost stands below the words on all of them
    assert differ == set(remarks)
    assert all(post.weight == 1 for post in other.goalposts.values())


def test_standards_of_the_law_for_communes_of_mountains_lowlands_and_towns():
    mountain, urban = Profile.read("mountain", IDS), Profile.read("urban", IDS)
    people, area = "population_standard", "area_standard_km2"
    # mountain, lowland, urban, island, none: Resolution 76/2025/UBTVQH15
    assert mountain.by_terrain(people).tolist() == [5000, 16000, 15000, 5000, 5000]
    assert mountain.by_terrain(area).tolist() == [100, 30, 5.5, 100, 100]
    assert urban.by_terrain(people).tolist() == [5000, 16000, 21000, 21000, 21000]
    assert urban.by_terrain(area).tolist() == [100, 30, 5.5, 5.5, 5.5]


def test_weights_as_percentages_and_the_text_stay_with_the_profile():
    default = Profile.read("default", IDS)
    assert default.percents == pytest.approx([20] * 5)
    assert default.weighted([40, 30, 20, 10, 0]).percents == pytest.approx([40, 30, 20, 10, 0])
    assert Profile.of_text(default.weighted([40, 30, 20, 10, 0]).text, IDS, "x") == default


@pytest.mark.parametrize("file", sorted(path.stem for path in resource("profiles").glob("*.toml")))
def test_every_profile_of_the_plugin_is_sound_and_named_as_its_file(file):
    assert Profile.read(file, IDS).id == file

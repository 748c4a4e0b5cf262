from benchmarks.peers import installed, mapshaper, named, qgis_version, spaced, version


def test_a_package_that_is_there_has_a_version():
    assert installed("shapely")
    assert named("shapely", "union_all").split() == ["shapely", version("shapely"), "union_all"]


def test_peers_that_are_not_there(no_peers):
    assert not installed("libpysal")
    assert not installed("no_such_package_anywhere")
    assert version("no_such_package_anywhere") == ""
    assert mapshaper() == ([], "")


def test_a_name_without_version_has_no_gap():
    assert spaced("QGIS", "", "native:dissolve") == "QGIS native:dissolve"


def test_the_version_of_qgis_is_a_number_or_nothing():
    assert qgis_version() == "" or qgis_version().replace(".", "").isdigit()

from regionaltool.core.defects.defect import REMARKS, TITLES, DefectKind


def test_every_kind_has_a_title_and_a_place_in_the_order():
    assert list(TITLES) == list(DefectKind)
    assert {kind for kind in DefectKind if not kind.breaks_coverage} == REMARKS
    grave = [kind.breaks_coverage for kind in DefectKind]
    assert grave == sorted(grave, reverse=True)

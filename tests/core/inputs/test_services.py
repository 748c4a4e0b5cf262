import pytest

from regionaltool.core.inputs.services import service_of


@pytest.mark.parametrize(
    ("kind", "service"),
    [
        ("hospital", "health"),
        ("Bệnh viện huyện", "health"),
        ("TRẠM Y TẾ XÃ", "health"),
        ("clinic", "health"),
        ("doctors", "health"),
        ("school", "school"),
        ("Trường THCS", "school"),
        ("trường", "school"),
        ("high_school", "school"),
        ("marketplace", "market"),
        ("Chợ", "market"),
        ("siêu thị", "market"),
        ("supermarket", "market"),
        ("kindergarten", "none"),
        ("Trường mầm non", "none"),
        ("Trường đại học", "none"),
        ("bench", None),
        ("chocolate", None),
        ("", None),
    ],
)
def test_the_service_of_a_kind(kind, service):
    assert service_of(kind) == service

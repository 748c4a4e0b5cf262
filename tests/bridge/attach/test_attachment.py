"""What is attached is kept as a note and comes back as it was."""

import json

import pytest

from regionaltool.bridge.attach.attachment import Attachment


def test_a_note_comes_back_through_json():
    whole = Attachment(
        "shares",
        "/số liệu/tỉnh.gpkg|layername=ethnic_shares",
        {"id": "code", "groups": ("kinh", "tay")},
        date="2024",
        origin="Cục Thống kê",
    )
    assert Attachment.of_note(json.loads(json.dumps(whole.note()))) == whole
    bare = Attachment("poles", "layer_1")
    assert Attachment.of_note(json.loads(json.dumps(bare.note()))) == bare


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "weather"},
        {"source": 7},
        {"fields": ["code"]},
        {"fields": {"id": 4}},
        {"fields": {"groups": ["a", 4]}},
        {"date": None},
    ],
)
def test_another_note_is_refused(change):
    note = Attachment("shares", "a.csv", {"id": "code"}).note() | change
    with pytest.raises(ValueError):
        Attachment.of_note(note)
    for other in (None, [], "text", {}):
        with pytest.raises(ValueError):
            Attachment.of_note(other)

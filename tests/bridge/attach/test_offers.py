"""What layers and files offer, and which of it is likely meant."""

import pytest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.offers import offers_of, offers_of_file
from regionaltool.bridge.attach.sources import open_source
from regionaltool.bridge.progress import CancelledError
from regionaltool.core.inputs.kinds import KIND
from regionaltool.core.problems import InputError
from tests.bridge.attach.conftest import COMMUNES

BUDGET = [(None, key, 10, 20) for key in "ABCD"]
FIGURES = "id:string,revenue:double,expenditure:double"


def test_a_table_of_the_project_by_what_stands_in_it(layer):
    source = open_source(Attachment("budget", layer(BUDGET, FIGURES, kind="None", name="thu")))
    (offer,) = offers_of(source, COMMUNES)
    assert offer.columns == ("id", "revenue", "expenditure") and offer.title == "thu"
    assert offer.guess == {"id": "id", "revenue": "revenue", "expenditure": "expenditure"}


def test_places_by_the_names_of_their_fields(layer):
    places = layer([("POINT (105.001 21.001)", "x", "chợ")], "tên:string,loại:string")
    (offer,) = offers_of(open_source(Attachment("facilities", places)), COMMUNES)
    assert offer.guess == {"kind": "loại"} and offer.columns == ("tên", "loại")


def test_texts_are_told_where_a_role_may_name_some(layer):
    rows = [(None, key, of, 5) for key in "ABCD" for of in ("nông nghiệp", "dịch vụ")]
    table = layer(rows, "id:string,ngành:string,lao động:integer", kind="None")
    (offer,) = offers_of(open_source(Attachment("jobs", table)), COMMUNES)
    assert offer.texts["ngành"] == ("nông nghiệp", "dịch vụ") and "lao động" not in offer.texts
    (other,) = offers_of(open_source(Attachment("budget", table)), COMMUNES)
    assert other.texts == {}


def test_layers_of_a_file_that_can_serve_the_likely_one_first(sample):
    offers = offers_of_file(KIND["poles"], sample, COMMUNES)
    assert offers[0].title == "poles" and offers[0].source == f"{sample}|layername=poles"
    titles = {offer.title for offer in offers}
    assert {"seats", "communes"} < titles and not {"roads", "budget"} & titles
    (facilities, *_) = offers_of_file(KIND["facilities"], sample, COMMUNES)
    assert facilities.guess == {"kind": "kind"}


def test_a_raster_and_a_text_have_nothing_to_choose(tmp_path):
    (offer,) = offers_of_file(KIND["people_raster"], tmp_path / "dân.tif", COMMUNES)
    assert offer.source == str(tmp_path / "dân.tif") and offer.columns == ()


def test_what_cannot_serve_is_said(sample, tmp_path):
    lines = tmp_path / "đường.geojson"
    lines.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},'
        ' "geometry": {"type": "LineString", "coordinates": [[105, 21], [105.1, 21]]}}]}',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="no layer that can serve"):
        offers_of_file(KIND["hazards"], lines, COMMUNES)
    with pytest.raises(InputError, match="gone.xlsx"):
        offers_of_file(KIND["budget"], tmp_path / "gone.xlsx", COMMUNES)


def test_it_stops_when_the_user_cancels(sample):
    def cancelled():
        raise CancelledError

    with pytest.raises(CancelledError):
        offers_of_file(KIND["budget"], sample, COMMUNES, cancelled)

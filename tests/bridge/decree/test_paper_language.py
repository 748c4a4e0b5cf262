from regionaltool.bridge.decree.paper_language import translator


def test_phrases_with_letters_beyond_ascii_are_found_or_stay(qgis_app):
    told = translator("vi")("Official area (km²)")
    assert "km²" in told
    assert translator("vi")("“nothing” is translated so …") == "“nothing” is translated so …"

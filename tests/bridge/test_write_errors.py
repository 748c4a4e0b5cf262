from regionaltool.bridge.write_errors import cannot_write


def test_the_sentence_names_the_file_the_reason_and_the_remedy():
    text = str(cannot_write("out/units.gpkg", "Permission denied."))
    assert text.startswith("“out/units.gpkg” cannot be written: Permission denied. Choose a folder")

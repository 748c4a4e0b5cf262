import docx
import pytest

from regionaltool.core.decree.text.text_file import text_of_file
from regionaltool.core.problems import InputError

TEXT = "1. Sắp xếp toàn bộ …\n2. Đổi tên …"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_texts_in_unicode(tmp_path, encoding):
    file = tmp_path / "nq.txt"
    file.write_bytes(TEXT.encode(encoding))
    assert text_of_file(file) == TEXT


def test_paragraphs_of_a_document(tmp_path):
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "nq.docx"))
    assert text_of_file(tmp_path / "nq.docx") == TEXT


@pytest.mark.parametrize(
    "content", [b"S\xbe\xbfp x\xd5p", b"PK\x03\x04", b"a\0b", "á".encode("utf-16-be")]
)
def test_what_is_no_text(tmp_path, content):
    file = tmp_path / "nq.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match="no text in Unicode"):
        text_of_file(file)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be opened"):
        text_of_file(tmp_path / "gone.txt")

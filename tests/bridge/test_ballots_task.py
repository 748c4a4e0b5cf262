from regionaltool.bridge.ballots_task import BallotsTask
from tests.bridge.tasks import refusal_of, result_of
from tests.core.inputs.tables import SIX


def test_ballots_are_read(tmp_path, qgis_app):
    file = tmp_path / "phiếu.csv"
    file.write_text("Mã xã,Tổng số hộ,Đồng ý\n01001,10,5\n", "utf-8")
    assert len(result_of(BallotsTask, str(file), SIX).rows.by_commune()) == 1


def test_what_is_wrong_is_told(tmp_path, qgis_app):
    file = tmp_path / "phiếu.csv"
    file.write_text("Mã xã,Tổng số hộ,Đồng ý\n01001,10,11\n", "utf-8")
    told = refusal_of(BallotsTask, str(file), SIX)
    assert "phiếu.csv" in told and "row 2" in told
    assert "none.csv" in refusal_of(BallotsTask, str(tmp_path / "none.csv"), SIX)

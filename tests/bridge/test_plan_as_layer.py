import pytest

from regionaltool.bridge.plan_as_layer import plan_crs, plan_layer, read_plan
from regionaltool.bridge.plan_file.branch import add_branch
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import communes, fresh_bench, save, wait_until


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plan.gpkg"


def test_the_plan_is_read_with_its_journal_while_it_is_edited(qgis_app, file):
    bench = fresh_bench()
    writer = save(bench, file)
    bench.edit([0], "q")
    bench.found([8], "Đảo mới")
    wait_until(lambda: bench.recorder.durable)
    layer = plan_layer(read_plan(f"{file}|plan={writer.plan}"))
    rows = {f["id"]: f for f in layer.getFeatures()}
    unit = bench.plan.unit_of(8)
    assert "".join(str(f["unit"]) if f["unit"] else "." for f in rows.values()) == bench.spelled
    assert rows["I"]["unit_name"] == "Đảo mới" and rows["B"]["unit_name"] == "Pháp"
    assert not rows["A"]["unit_name"] and unit == rows["I"]["unit"]
    assert not rows["C"]["population"] and rows["D"]["population"] == 900
    assert not rows["J"]["official_km2"] and rows["J"]["former_district"] == "z"
    assert layer.crs() == plan_crs(bench.plan.communes) and layer.crs().isValid()
    assert layer.extent().width() > 0 and layer.name() == "Đảo “1”"
    bench.edit([1], "q")
    assert writer.close()


def test_types_and_terrain_are_columns_of_it(qgis_app, file):
    bench = fresh_bench(communes(type=["phường"] * 10, terrain=["miền núi"] * 9 + [None]))
    save(bench, file).close()
    rows = {f["id"]: f for f in plan_layer(read_plan(str(file))).getFeatures()}
    assert rows["A"]["type"] == "phường" and rows["A"]["terrain"] == "mountain"
    assert not rows["J"]["terrain"]


def test_reading_leaves_the_file_free(qgis_app, file):
    save(fresh_bench(), file).close()
    read_plan(str(file))
    FileLock(file).release()


def test_one_of_several_has_to_be_named(qgis_app, file):
    bench = fresh_bench()
    writer = save(bench, file)
    writer.close()
    add_branch(file, writer.plan, "b", "Rộng", bench.recorder.state, [])
    with pytest.raises(InputError, match=r"several plans.*\|plan=b.*\(Phương án 1\), b \(Rộng\)"):
        read_plan(str(file))
    assert read_plan(f"{file}|plan=b").name == "Rộng"
    with pytest.raises(InputError, match="no plan “c”"):
        read_plan(f"{file}|plan=c")
    with pytest.raises(InputError, match="is not there"):
        read_plan(f"{file}x")

import numpy as np
import shapely

from regionaltool.bridge.work_files import TASK, Content, pack, unpack


def test_there_and_back(tmp_path):
    shapes = np.array([shapely.box(0.1, 0.2, 1 / 3, 4), None, shapely.Point(1, 2)], dtype=object)
    pack(tmp_path, TASK, Content({"layer": "Xã", "ids": ["1", ""], "none": None}, shapes))
    content = unpack(tmp_path, TASK)
    assert content.data == {"layer": "Xã", "ids": ["1", ""], "none": None}
    assert shapely.to_wkb(content.geometry).tolist() == shapely.to_wkb(shapes).tolist()


def test_no_geometry_at_all(tmp_path):
    pack(tmp_path, TASK, Content({}, np.zeros(0, dtype=object)))
    assert unpack(tmp_path, TASK).geometry.shape == (0,)

import shapely
from hypothesis import given

from regionaltool.core.decree.atlas.map_labels import label_inside
from tests.core.random_coverages import bent_grids

POINT = 25.4 / 72
SIZES = (8.0, 6.0, 4.0)


def measure(text: str) -> tuple[float, float]:
    """As of letters that are half as wide as high."""
    lines = text.split("\n")
    return 0.5 * max(map(len, lines)), float(len(lines))


def box_of(label):
    width, height = measure(label.text)
    half = label.size * POINT / 2
    return shapely.box(
        label.x - width * half,
        label.y - height * half,
        label.x + width * half,
        label.y + height * half,
    )


def test_the_fullest_text_in_the_largest_letters_that_fit():
    texts = ("xã Tân Đức\n10,01 km²", "xã Tân Đức", "1")
    wide = label_inside(shapely.box(0, 0, 60, 40), texts, SIZES, measure)
    assert (wide.which, wide.size, wide.inside) == (0, 8.0, True)
    assert wide.y == 20
    flat = label_inside(shapely.box(0, 0, 15, 2.5), texts, SIZES, measure)
    assert (flat.which, flat.size) == (1, 6.0)
    small = label_inside(shapely.box(0, 0, 2.5, 2.5), texts, SIZES, measure)
    assert (small.text, small.size) == ("1", 6.0)


def test_a_speck_has_its_number_all_the_same():
    found = label_inside(shapely.box(0, 0, 0.1, 0.1), ("xã A", "7"), SIZES, measure)
    assert (found.text, found.inside) == ("7", False)


def test_of_islands_the_largest_is_labelled():
    islands = shapely.MultiPolygon([shapely.box(0, 0, 9, 9), shapely.box(20, 0, 50, 30)])
    assert label_inside(islands, ("xã A", "1"), SIZES, measure).x == 35


@given(bent_grids())
def test_labels_lie_inside_and_never_on_one_another(grid):
    scale = 10 / (shapely.area(grid.polygons).max() ** 0.5)
    shapes = shapely.transform(grid.polygons, lambda xy: xy * scale)
    labels = [label_inside(one, ("xã Tân", "1"), SIZES, measure) for one in shapes]
    boxes = [
        (box_of(label), shape) for label, shape in zip(labels, shapes, strict=True) if label.inside
    ]
    for number, (box, shape) in enumerate(boxes):
        assert shapely.contains(shapely.buffer(shape, 1e-9), box)
        for other, _ in boxes[:number]:
            assert shapely.area(shapely.intersection(box, other)) < 1e-9

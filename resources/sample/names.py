"""What are the communes called? Invented names of two syllables, as delta and hills have them.

A name is unique within its former district; a few come back in several districts, as in reality.
"""

import unicodedata

import numpy as np

FIRST = {
    "092": ("Đông", "Hải", "Ninh", "Liên"),
    "093": ("Tân", "Hưng", "Minh", "Đức"),
    "094": ("Nam", "Thành", "Giao", "Hoằng"),
    "095": ("Vĩnh", "Lộc", "An", "Phúc"),
    "096": ("Thạch", "Lĩnh", "Yên", "Cẩm"),
    "097": ("Mường", "Khê", "Sơn", "Trung"),
    "098": ("Vân", "Ngọc"),
}
SECOND = {
    "plain": (
        "Thịnh", "Phong", "Lâm", "Xuyên", "Giang", "Hòa", "Tiến", "Thắng", "Trạch", "Điền",
        "Mỹ", "Quang", "Thọ", "Khánh", "Nghĩa", "Đạo", "Phú", "Cường", "Hậu", "Trì",
    ),
    "hills": (
        "Sơn", "Lĩnh", "Khê", "Bình", "Lâm", "Trạch", "Thành", "Phúc", "Lương", "Động",
        "Kỳ", "Hương", "Thượng", "Hạ", "Giàng", "Chiềng", "Thủy", "Nham",
    ),
}  # fmt: skip
CITY_WARDS = (
    "Trần Phú", "Lê Lợi", "Quang Trung", "Hồng Hà", "Ngọc Châu", "Bạch Đằng", "Cửa Hải",
    "Đông Khê", "Nguyễn Du", "Hoàng Diệu", "Yết Kiêu", "Trường Thi", "Hải Tân", "Thanh Miếu",
)  # fmt: skip
TOWN_WARDS = ("Bến Đá", "Hà Khánh", "Hồng Phong", "Ninh Dương", "Trà Bá", "Hải Hòa")
CITY_COMMUNES = ("An Thọ", "An Tiến", "Hòa Nghĩa", "Cồn Thoi", "An Khánh")
REPEATED = {
    "Quang Trung": ("093", "095"),
    "Minh Tân": ("092", "094", "096"),
    "Thống Nhất": ("092", "093", "095", "097"),
    "Đồng Tâm": ("094", "095", "096"),
    "Hòa Bình": ("093", "094", "097"),
    "Tân Lập": ("092", "096", "097"),
}
"""Names that occur in several former districts."""
SINGLE = {
    "092": ("Cát Sơn", "Bãi Dài"),
    "093": ("Đại Đồng", "Cổ Bi"),
    "094": ("Cồn Đen", "Quất Đông"),
    "095": ("Cổ Đam", "Yên Đổ"),
    "096": ("Bản Lầu", "Bản Ngoại"),
    "097": ("Bản Khoang", "Nà Lũng"),
}
"""Names that follow no pattern."""
ISLAND = ("Vân Châu", "Vân Hải", "Ngọc Vừng", "Minh Đảo")
LONE_ISLAND = "Hòn Ngư"


def mixed(first: tuple[str, ...], second: tuple[str, ...], rng: np.random.Generator) -> list[str]:
    """All pairs of two different syllables in random order, the first `first` being commonest."""
    pairs = [f"{a} {b}" for a in first for b in second if a != b]
    weight = np.array([4.0 if p.startswith(first[0]) else 1.0 for p in pairs])
    order = rng.choice(len(pairs), len(pairs), replace=False, p=weight / weight.sum())
    return [pairs[k] for k in order]


def name_communes(
    districts: list[str], types: list[str], titles: dict[str, str], rng: np.random.Generator
) -> list[str]:
    """One NFC name per commune, in the order given.

    `districts` are codes, `types` are xã, phường or thị trấn, `titles` gives each code's name:
    a township is called like its district.
    """
    names: list[str] = [""] * len(districts)
    used = set(titles.values())
    for code in sorted(set(districts)):
        members = [k for k, d in enumerate(districts) if d == code]
        towns = [k for k in members if types[k] == "thị trấn"]
        wards = [k for k in members if types[k] == "phường"]
        rest = [k for k in members if types[k] == "xã"]
        for k in towns:
            names[k] = titles[code]
        if code == "091":
            numbered = [f"Phường {n}" for n in range(1, len(wards) - len(CITY_WARDS) + 1)]
            ward_names = [str(name) for name in rng.permutation(numbered + list(CITY_WARDS))]
            rest_names = list(CITY_COMMUNES)
        elif code == "098":
            ward_names, rest_names = [], [*ISLAND[1:], LONE_ISLAND]
        else:
            ward_names = list(TOWN_WARDS)
            repeated = [n for n, where in REPEATED.items() if code in where]
            fixed = [*repeated, *SINGLE[code]]
            kind = "hills" if code in ("096", "097") else "plain"
            fresh = [n for n in mixed(FIRST[code], SECOND[kind], rng) if n not in used]
            rest_names = fixed + fresh[: len(rest) - len(fixed)]
            rest_names = [rest_names[k] for k in rng.permutation(len(rest_names))]
        for k, name in zip(wards + rest, ward_names[: len(wards)] + rest_names, strict=True):
            names[k] = name
        used |= {names[k] for k in members}
    return [unicodedata.normalize("NFC", name) for name in names]


def full_name(kind: str, name: str) -> str:
    """ "Xã Hải Thịnh"; a numbered ward is called "Phường 1" and nothing more."""
    return name if name.startswith("Phường ") else f"{kind.capitalize()} {name}"

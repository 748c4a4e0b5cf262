"""Words by which a column shows what it holds, in English and Vietnamese, folded to plain letters.

In the order of trust: the first pattern that some column matches decides.
"""

from __future__ import annotations

YEAR = r"\b(?:19|20)\d\d\b"

ID = (
    r"(?:gso |commune |old )?(?:code|id)",
    r"(?:ma|code|id)\b.*|.*\b(?:code|id)",
    r"(?:ten|name|commune|xa|phuong|don vi)\b.*",
)

OWN_REVENUE = (
    r".*\bown (?:revenue|income)\b.*",
    r".*\bthu\b.*\b(?:tren dia ban|noi dia|duoc huong|huong)\b.*",
    r"(?:.* )?revenues?\b.*",
    r"(?:tong |tong so )?thu\b(?! (?:nhap|hut|hoi|cong|tuc|bo sung|chuyen)\b).*",
    r".*\bngan sach\b.*\bthu\b(?! nhap\b).*",
    r"(?:tong )?doanh thu\b.*",
)
EXPENDITURE = (
    r"(?:total )?expenditures?\b.*|tong (?:so )?chi\b(?! tieu\b).*",
    r"(?:.* )?(?:expenditures?|spending|expenses?)\b.*",
    r"chi (?:ngan sach|nsnn|nsdp|ns|xa|trong can doi)\b.*",
    r"chi\b(?! (?:tieu|nhanh|cuc|so|bo|hoi)\b).*|.*\bngan sach\b.*\bchi\b(?! tieu\b).*",
)

FARM = (
    r"\b(?:nong|lam nghiep|thuy san|thuy hai san|ngu nghiep|nln|farm\w*|agricultur\w*|forestry|"
    r"fish\w*|primary)\b|\bkhu vuc (?:i|1)\b"
)
NOT_FARM = r"\b(?:phi|ngoai) nong\b|\b(?:non|off|not) (?:farm\w*|agricultur\w*)\b|\bnonfarm\b"
SECTOR = (
    rf"{FARM}|{NOT_FARM}|"
    r"\b(?:cong nghiep|xay dung|dich vu|thuong mai|khai khoang|van tai|du lich|cnxd|industr\w*|"
    r"manufactur\w*|construction|services?|trade|mining|transport\w*|tourism|secondary|tertiary)\b|"
    r"\bkhu vuc (?:ii|iii|2|3)\b"
)
JOB = r"\b(?:jobs?|lao dong|viec lam|workers?|employ\w*|ld)\b"
NO_JOB = (
    r"\b(?:dat|dien tich|area|ha|km2|gia tri|value|revenue|thu|gdp|grdp|von|ty le|ti le|share|rate|"
    r"co cau)\b"
)
SECTOR_COLUMN = (r"(?:.* )?sectors?\b.*|(?:nganh|linh vuc|khu vuc)\b.*", r"industry|branch\b.*")
JOB_COUNT = (
    rf".*{JOB}.*",
    r"(?:count|number|persons?|people|so nguoi|so luong|nguoi)\b.*",
)

TOTAL = r"(?:total|tong|tong so|tong cong)(?: .*)?|.* (?:total|tong|tong so)|cong|all|chung"
"""In the last line of a title: a line above may stand over the parts too."""

ALL_JOBS = rf"{TOTAL}|(?:so )?(?:jobs?|lao dong|viec lam|workers?)(?: (?:(?:nam )?{YEAR}|nguoi))?"
"""Titles of all sectors together."""

NO_GROUP = (
    r"\b(?:year|nam|population|dan so|nhan khau|ho|households?|area|dien tich|km2|ha|density|"
    r"mat do|stt|tt)\b"
)
_FURTHER_GROUPS = (
    r"others?|khac|con lai|(?:cac )?dan toc khac|vietnamese|english|french|german|swedish|finnish|"
    r"estonian|russian|sami"
)
_PEOPLES = (
    r"kinh|viet|tay|thai|muong|khmer|kho me|khome|hoa|nung|mong|hmong|h mong|dao|gia rai|jrai|"
    r"ede|e de|ba na|bahnar|xo dang|sedang|san chay|co ho|cham|san diu|hre|ra glai|mnong|"
    r"m nong|xtieng|stieng|bru van kieu|tho|giay|co tu|gie trieng|ma|kho mu|co|ta oi|cho ro|"
    r"khang|xinh mun|ha nhi|chu ru|lao|la chi|la ha|phu la|la hu|lu|lo lo|chut|mang|pa then|"
    r"co lao|cong|bo y|si la|pu peo|brau|o du|ro mam"
)
GROUP = (
    rf"(?:(?:nguoi|dan toc|dt|ty le|ti le|pct|share) )?(?:{_PEOPLES}|{_FURTHER_GROUPS})"
    r"(?: (?:pct|share|percent))?"
)
"""One of the peoples of Vietnam, as the census lists them, or a language."""

HOUSEHOLDS = (
    r"(?:tong )?(?:so )?ho(?: gia dinh| dan)?(?: \w*)?|(?:all |total |number of )?households?",
    r"(?:tong )?(?:so )?(?:ho|cu tri)\b.*|.*\bhouseholds?\b.*",
)
IN_FAVOUR = (r"(?:.* )?(?:dong y|tan thanh|nhat tri|dong thuan|in favou?r|agree\w*|yes|for)\b.*",)
AGAINST = r"\b(?:khong|against|no|not|disagree\w*|y kien khac)\b"
DAY = (r"(?:ngay|date|day)\b.*|.*\bdate",)
VILLAGE = (r"(?:ten )?(?:thon|ban|buon|lang|ap|to dan pho|khu pho|villages?|hamlets?)\b.*",)

ORIGIN = (
    r"(?:.* )?(?:origin|home|residence)\b.*",
    r"from\b.*|o|(?:.* )?(?:noi|xa|phuong|ma) (?:di|o|cu tru|thuong tru|xuat phat)\b.*|di",
)
DESTINATION = (
    r"(?:.* )?(?:dest\w*|work\w*)\b.*",
    r"to\b.*|d|(?:.* )?(?:noi|xa|phuong|ma) (?:den|lam viec|lam|hoc)\b.*|den",
)
TRAVELLERS = (
    r"(?:.* )?(?:people|persons?|commuters?|flows?|trips?|workers?)\b.*",
    r"(?:.* )?(?:so nguoi|luot nguoi|so luot|luot|so luong|lao dong|nguoi|count|number)\b.*",
)

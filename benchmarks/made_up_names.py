"""Words the made-up corpus is built from: places, registers of documents, titles."""

from __future__ import annotations

from typing import NamedTuple

_FIRST = "An Bình Cẩm Đại Gia Hải Hòa Khánh Lâm Minh Nam Phú Quảng Sơn Tân Thạnh Trung Vĩnh Yên"
_SECOND = "Bình Châu Đông Giang Hà Khê Lộc Long Mỹ Ninh Phong Sơn Thành Thuận Tiến Trạch Vân Xá"
PLACE_NAMES = tuple(f"{a} {b}" for b in _SECOND.split() for a in _FIRST.split() if a != b)

FIELDS = (
    "đất đai", "xây dựng", "hộ tịch", "chứng thực", "lâm nghiệp", "thủy sản", "môi trường",
    "người có công", "bảo trợ xã hội", "giáo dục mầm non", "thi đua, khen thưởng", "đấu thầu",
    "thành lập hợp tác xã", "hộ kinh doanh", "an toàn thực phẩm", "văn hóa cơ sở", "trồng trọt",
)  # fmt: skip


class Register(NamedTuple):
    """One run of numbers of a unit: how its documents are named and how many a year it makes."""

    symbol: str
    kind: str
    numbers: int
    """the highest number of a year, of which reports cite only some"""
    dated_in_number: bool = False
    party: bool = False


DISTRICT_REGISTERS = (
    Register("KH-UBND", "Kế hoạch", 320),
    Register("QĐ-UBND", "Quyết định", 4200),
    Register("UBND-NV", "Công văn", 2600),
    Register("BC-UBND", "Báo cáo", 610),
    Register("CTr/HU", "Chương trình", 40, party=True),
)
PROVINCE_REGISTERS = (
    Register("KH-UBND", "Kế hoạch", 380),
    Register("QĐ-UBND", "Quyết định", 3900),
    Register("QĐ-UBND", "Quyết định", 60, dated_in_number=True),
    Register("NQ-HĐND", "Nghị quyết", 45, dated_in_number=True),
    Register("SNV-CCHC", "Công văn", 3100),
    Register("KL/TU", "Kết luận", 90, party=True),
)

# {year} makes last year's and this year's documents neighbours; {field} makes a series of one day.
TITLES = (
    "cải cách hành chính năm {year}",
    "kiểm tra công tác cải cách hành chính năm {year}",
    "tuyên truyền công tác cải cách hành chính năm {year}",
    "rà soát, đánh giá thủ tục hành chính năm {year}",
    "nâng cao chỉ số cải cách hành chính năm {year} và những năm tiếp theo",
    "đẩy mạnh tiếp nhận hồ sơ trực tuyến trên địa bàn {place}",
    "chấn chỉnh kỷ luật, kỷ cương hành chính tại các cơ quan, đơn vị thuộc {place}",
    "giao chỉ tiêu biên chế công chức năm {year} cho các phòng chuyên môn của {place}",
    "thành lập Tổ công nghệ số cộng đồng {place}",
    "ban hành Quy chế làm việc của bộ phận tiếp nhận và trả kết quả {place}",
    "triển khai chữ ký số cá nhân cho cán bộ, công chức {place} trong năm {year}",
    "đo lường sự hài lòng của người dân đối với việc phục vụ hành chính năm {year}",
)
SERIES_TITLES = (
    "công bố danh mục thủ tục hành chính lĩnh vực {field} thuộc thẩm quyền của {place}",
    "phê duyệt quy trình nội bộ giải quyết thủ tục hành chính lĩnh vực {field}",
    "đơn giản hóa thủ tục hành chính lĩnh vực {field} năm {year}",
)

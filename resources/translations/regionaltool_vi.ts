<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
  <context>
    <name>RegionalTool</name>
    <message>
      <location filename="../../regionaltool/algorithms/border_algorithm.py" />
      <source>A hole that is larger is a true one, however narrow it is.</source>
      <translation>Khoảng trống lớn hơn là khoảng trống thật, dù hẹp đến đâu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/border_algorithm.py" />
      <source>Greatest area of a gap (km²)</source>
      <translation>Diện tích lớn nhất của khe hở (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/border_algorithm.py" />
      <source>Greatest width of a gap (m)</source>
      <translation>Chiều rộng lớn nhất của khe hở (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/border_algorithm.py" />
      <source>Holes between communes into which no wider circle fits are gaps. Wider ones are true holes, such as lakes. Metres, whatever the coordinate system.</source>
      <translation>Khoảng trống giữa các ĐVHC cấp xã mà không lọt được đường tròn rộng hơn là khe hở. Khoảng trống rộng hơn là khoảng trống thật, như hồ. Tính bằng mét với mọi hệ tọa độ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/border_algorithm.py" />
      <source>Prepare</source>
      <translation>Chuẩn bị</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Bears on the number of pieces only.</source>
      <translation>Chỉ ảnh hưởng đến số phần.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Check contiguity</source>
      <translation>Kiểm tra tính liền khối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Communes that touch in a point hang together</source>
      <translation>Coi các ĐVHC cấp xã chạm nhau tại một điểm là liền nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Contiguity of units</source>
      <translation>Tính liền khối của ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Detached communes</source>
      <translation>ĐVHC cấp xã thuộc phần tách rời</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Exceptions that it needs, with reasons</source>
      <translation>Các ngoại lệ cần đến, kèm lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Finds units that are in several pieces, and communes that a unit encloses</source>
      <translation>Tìm các ĐVHC mới gồm nhiều phần và các ĐVHC cấp xã bị một ĐVHC mới bao kín</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Id of the commune</source>
      <translation>Mã ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Id of the unit</source>
      <translation>Mã ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of communes that roads do not join</source>
      <translation>Mã các ĐVHC cấp xã không được đường bộ nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of communes without a road</source>
      <translation>Mã các ĐVHC cấp xã không có đường bộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of detached communes</source>
      <translation>Mã các ĐVHC cấp xã thuộc phần tách rời</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of enclosed communes</source>
      <translation>Mã các ĐVHC cấp xã bị bao kín</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>In one piece</source>
      <translation>Liền khối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Joined by roads</source>
      <translation>Được đường bộ nối liền</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Kinds of links that it needs</source>
      <translation>Các loại liên kết cần đến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Links that it needs</source>
      <translation>Các liên kết cần đến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Name of the commune</source>
      <translation>Tên ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Name of the unit</source>
      <translation>Tên ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Number of communes</source>
      <translation>Số ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Number of units in one piece only by links</source>
      <translation>Số ĐVHC mới chỉ liền khối nhờ liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Number of units in several pieces</source>
      <translation>Số ĐVHC mới gồm nhiều phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Number of units that roads do not join</source>
      <translation>Số ĐVHC mới không được đường bộ nối liền</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>One feature per unit: unit, name, n_communes, n_parts, n_pieces, contiguous, detached (ids, with commas), enclaves (ids, with commas; sets with semicolons), needs (kinds of links, with commas), links (those in use), exceptions (with their reasons); with roads also road_pieces, road_contiguous, road_detached, no_road.</source>
      <translation>Mỗi ĐVHC mới là một đối tượng: unit, name, n_communes, n_parts, n_pieces, contiguous, detached (các mã, cách nhau bằng dấu phẩy), enclaves (các mã, cách nhau bằng dấu phẩy; các vùng cách nhau bằng dấu chấm phẩy), needs (các loại liên kết, cách nhau bằng dấu phẩy), links (các liên kết đang dùng), exceptions (kèm lý do); khi có đường bộ thì thêm road_pieces, road_contiguous, road_detached, no_road.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Pieces</source>
      <translation>Số phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Points: the piece with the seat of the unit is the main piece.</source>
      <translation>Lớp điểm: phần có trụ sở của ĐVHC mới là phần chính.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Polygons of the outline</source>
      <translation>Số mảnh của đường bao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Says of each unit whether it is in one piece, which communes are cut off from the main piece, and which communes of other units it encloses.

A piece is a set of communes that hang together by common borders, by links (bridges, ferries, exceptions) of the kinds that count, and by points when asked for. A commune that is itself two islands is one piece. The parts of a unit are the polygons of its outline, a count of its own.

“needs” names the kinds of links without which the unit would be in more pieces: a ferry only where no bridge serves, an exception only where nothing else does. “exceptions” lists the exceptions that are needed, with their reasons.

The main piece is the one with the seat; without a layer of seats, or with none or several in the unit, the one with most people; on a tie the one with the smallest id.

An enclave is a connected set of communes of other units, or of none, that borders this unit alone and does not reach the outer edge of the map. Lakes are none.

Roads join two communes when a road runs on from one into the other; one that only touches the border joins nothing, and one that leaves the unit and comes back does not count. Roads meet where they touch or cross on the map, or end within the tolerance of another; a flyover cannot be told from a crossing. Two roads in one commune that do not meet join nothing. A bridge over water counts by its road. A commune without a road is joined to nothing by road.</source>
      <translation>Với mỗi ĐVHC mới, cho biết có liền khối hay không, những ĐVHC cấp xã nào tách rời khỏi phần chính và những ĐVHC cấp xã nào của ĐVHC mới khác bị bao kín.

Một phần là tập hợp các ĐVHC cấp xã liền nhau qua địa giới chung, qua liên kết (cầu, phà, ngoại lệ) thuộc các loại được tính và qua điểm chung nếu có yêu cầu. Một ĐVHC cấp xã gồm hai đảo vẫn là một phần. Số mảnh của ĐVHC mới là số đa giác của đường bao và được đếm riêng.

“needs” nêu các loại liên kết mà nếu thiếu thì ĐVHC mới sẽ gồm nhiều phần hơn: chỉ nêu phà khi không có cầu, chỉ nêu ngoại lệ khi không còn cách nào khác. “exceptions” liệt kê các ngoại lệ cần đến, kèm lý do.

Phần chính là phần có trụ sở; nếu không có lớp trụ sở, hoặc trong ĐVHC mới không có hay có nhiều trụ sở, phần chính là phần đông dân nhất; nếu bằng nhau thì là phần có mã nhỏ nhất.

Vùng bị bao kín là tập hợp liền nhau các ĐVHC cấp xã của ĐVHC mới khác, hoặc chưa thuộc ĐVHC mới nào, chỉ giáp ĐVHC mới này và không chạm rìa ngoài của bản đồ. Hồ không phải là vùng bị bao kín.

Đường bộ nối hai ĐVHC cấp xã khi có con đường chạy từ ĐVHC này sang ĐVHC kia; đường chỉ chạm địa giới thì không nối, đường ra khỏi ĐVHC mới rồi quay lại thì không tính. Các đường gặp nhau khi chạm hoặc cắt nhau trên bản đồ, hoặc kết thúc trong phạm vi dung sai so với đường khác; không phân biệt được cầu vượt với nút giao. Hai đường trong cùng một ĐVHC cấp xã mà không gặp nhau thì không nối. Cầu qua sông nước được tính theo con đường đi trên cầu. ĐVHC cấp xã không có đường thì không được nối bằng đường bộ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Sets of communes that roads join</source>
      <translation>Số nhóm ĐVHC cấp xã được đường bộ nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>The communes outside the main piece of their unit: id, name, unit, unit_name.</source>
      <translation>Các ĐVHC cấp xã nằm ngoài phần chính của ĐVHC mới: id, name, unit, unit_name.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Units</source>
      <translation>ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Units in several pieces: {broken} of {count}.</source>
      <translation>Số ĐVHC mới gồm nhiều phần: {broken} trên tổng số {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Units that roads do not join: {broken} of {count}.</source>
      <translation>ĐVHC mới không được đường bộ nối liền: {broken} trên {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>contiguity,contiguous,pieces,parts,detached,enclave,island,ferry,bridge,units,road,communes,liền khối,tách rời,cầu,phà,đường bộ,sáp nhập,xã,phường</source>
      <translation>liền khối,tách rời,phần,mảnh,bao kín,đảo,phà,cầu,đường bộ,ĐVHC mới,ĐVHC cấp xã,sáp nhập,xã,phường,contiguity,contiguous,pieces,parts,detached,enclave,island,ferry,bridge,road,units,communes</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Borders with unmatched vertices</source>
      <translation>Địa giới có đỉnh không khớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Check coverage</source>
      <translation>Kiểm tra địa giới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Communes with an invalid outline</source>
      <translation>ĐVHC cấp xã có đường bao không hợp lệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Defects</source>
      <translation>Sai sót</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Finds overlaps, gaps, invalid outlines and doubled ids, and shows each place</source>
      <translation>Tìm chồng lấn, khe hở, đường bao không hợp lệ, mã trùng và chỉ ra từng chỗ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Gaps</source>
      <translation>Khe hở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Ids that stand more than once</source>
      <translation>Mã xuất hiện nhiều lần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Looks at a layer of communes as it comes and makes one feature of everything that is wrong with it, with the communes concerned, area and length on the ellipsoid.

Not a valid coverage: “overlap”; “stacked”, one commune (almost) wholly inside another; “duplicate”; “gap”; “unmatched”, a vertex on a neighbour's border that has none there; “bow_tie”, an outline that crosses itself; “invalid” otherwise; “id_missing”, “id_doubled”, “no_geometry”.

Worth a look, and no error: “slit”, a narrow strip between two communes that is open to the outside; “sliver” and “tiny_part”, parts narrower than a gap or no larger than its square, which may be islands.

Holes wider or larger than a gap are true ones, such as lakes; they are counted only. The layer is not changed: Repair coverage makes a valid copy.</source>
      <translation>Xem lớp ĐVHC cấp xã đúng như hiện có và lập một đối tượng cho mỗi sai sót, kèm các ĐVHC liên quan, diện tích và chiều dài trên ellipsoid.

Không phải lớp phủ hợp lệ: “overlap”, chồng lấn; “stacked”, một ĐVHC nằm (gần như) trọn trong ĐVHC khác; “duplicate”, trùng lặp; “gap”, khe hở; “unmatched”, đỉnh nằm trên địa giới của ĐVHC liền kề mà ở đó không có đỉnh; “bow_tie”, đường bao tự cắt; “invalid”, không hợp lệ vì lý do khác; “id_missing”, “id_doubled”, “no_geometry”.

Cần xem lại nhưng không phải lỗi: “slit”, dải hẹp giữa hai ĐVHC thông ra ngoài; “sliver” và “tiny_part”, phần hẹp hơn khe hở hoặc không lớn hơn bình phương của nó, có thể là đảo.

Khoảng trống rộng hơn hoặc lớn hơn khe hở là khoảng trống thật, như hồ; chỉ được đếm. Lớp không bị thay đổi: Sửa địa giới lập một bản sao hợp lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>One feature per defect: kind, communes, ids, area_m2, length_m, width_m, note.</source>
      <translation>Mỗi sai sót một đối tượng: kind, communes, ids, area_m2, length_m, width_m, note.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Pairs of communes that overlap</source>
      <translation>Cặp ĐVHC cấp xã chồng lấn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>Slits open to the outside</source>
      <translation>Khe thông ra ngoài</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>The layer is a valid coverage</source>
      <translation>Lớp là lớp phủ hợp lệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>The layer is a valid coverage.</source>
      <translation>Lớp là lớp phủ hợp lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>The layer is no valid coverage. Repair coverage makes a valid copy.</source>
      <translation>Lớp không phải lớp phủ hợp lệ. Sửa địa giới lập một bản sao hợp lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>True holes, such as lakes</source>
      <translation>Khoảng trống thật, như hồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>True holes: {count}</source>
      <translation>Khoảng trống thật: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>topology,overlap,gap,sliver,invalid,bow-tie,self-intersection,duplicate,hole,lake,vertices,clean,coverage,commune,chồng lấn,khe hở,trùng,lỗi,địa giới,xã,phường</source>
      <translation>chồng lấn,khe hở,trùng,lỗi,không hợp lệ,tự cắt,địa giới,hồ,đỉnh,xã,phường,topology,overlap,gap,sliver,invalid,bow-tie,self-intersection,duplicate,hole,lake,vertices,clean,coverage,commune</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_coverage.py" />
      <source>{kind}: {count}</source>
      <translation>{kind}: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Check criteria</source>
      <translation>Kiểm tra tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Criteria</source>
      <translation>Tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Date</source>
      <translation>Ngày số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Field of types of units</source>
      <translation>Trường loại ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Holds each unit against a rule set: the figure, what is required after which reduction, the percentage of it, and the article.

A unit is met when all its figures reach their standards; waived when they do not but the law does not look at figures, such as for three members or more; excluded when the law does not ask, such as an isolated commune that stays as it is; else to be reported or not met, as the rule set has it. It is unknown when a figure or a field is missing that the rules need: what is unknown is never taken for failed. A unit may be met and waived at once; the column also says so.

Rule sets of the plugin: vn-112-2025, vn-76-2025, vn-1211-2016, ee-2016, dk-2004, lgbce, neutral; or the path of a TOML file of your own. Left empty, the date picks the rule set of Vietnam; without a date, today.

A unit of several communes has every flag of a member, the terrain and region that most of its people have, and the type that the rule set gives it: with a ward among them it is a ward. A unit of one commune is unmerged. Without a field of units every commune is judged as it is today.</source>
      <translation>Đối chiếu từng ĐVHC mới với một bộ tiêu chuẩn: số liệu, mức yêu cầu sau khi giảm theo quy định nào, tỷ lệ phần trăm so với mức đó, và điều khoản.

ĐVHC đạt khi mọi số liệu đạt tiêu chuẩn; không xét tiêu chuẩn khi chưa đạt nhưng luật không xét số liệu, như khi nhập từ ba ĐVHC trở lên; không bắt buộc sắp xếp khi luật không đòi hỏi, như ĐVHC biệt lập giữ nguyên; còn lại là phải báo cáo hoặc chưa đạt, tùy bộ tiêu chuẩn. Kết quả là chưa đủ số liệu khi thiếu một số liệu hoặc một trường mà quy định cần: thiếu số liệu không bao giờ bị coi là chưa đạt. Một ĐVHC có thể vừa đạt vừa thuộc diện không xét tiêu chuẩn; cột also cho biết điều đó.

Các bộ tiêu chuẩn có sẵn: vn-112-2025, vn-76-2025, vn-1211-2016, ee-2016, dk-2004, lgbce, neutral; hoặc đường dẫn tới tệp TOML của bạn. Để trống thì ngày chọn bộ tiêu chuẩn của Việt Nam; không có ngày thì là hôm nay.

ĐVHC nhập từ nhiều ĐVHC cấp xã có mọi yếu tố đặc thù của các thành viên, địa hình và vùng của phần đông dân số, và loại theo bộ tiêu chuẩn: có phường trong đó thì là phường. ĐVHC chỉ gồm một ĐVHC cấp xã là không sắp xếp. Không có trường ĐVHC mới thì từng ĐVHC cấp xã được xét như hiện trạng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Id of a rule set that comes with the plugin, such as vn-76-2025, or the path of a TOML file. Left empty, the date picks one.</source>
      <translation>Mã của bộ tiêu chuẩn có sẵn, ví dụ vn-76-2025, hoặc đường dẫn tới tệp TOML. Để trống thì ngày chọn bộ tiêu chuẩn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units of which something is unknown</source>
      <translation>Số ĐVHC mới chưa đủ số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units that do not meet the standards</source>
      <translation>Số ĐVHC mới chưa đạt tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units that meet the standards</source>
      <translation>Số ĐVHC mới đạt tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units that the law does not ask about</source>
      <translation>Số ĐVHC không bắt buộc sắp xếp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units to be reported</source>
      <translation>Số ĐVHC mới phải báo cáo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Number of units whose figures are waived</source>
      <translation>Số ĐVHC mới không xét tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>One row per unit and criterion: value, required, percent, outcome, citation, and the standard with its reduction; the row unit carries the unit's outcome.</source>
      <translation>Mỗi ĐVHC và tiêu chí một hàng: value (số liệu), required (mức yêu cầu), percent (%), outcome (kết quả), citation (căn cứ), cùng tiêu chuẩn và quy định giảm; hàng unit mang kết quả của cả ĐVHC.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Outcomes: {counts}.</source>
      <translation>Kết quả: {counts}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Rule set</source>
      <translation>Bộ tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Rule set: {title}.</source>
      <translation>Bộ tiêu chuẩn: {title}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Says what the law makes of each unit: met, waived, excluded, to be reported</source>
      <translation>Cho biết theo luật từng ĐVHC mới đạt, không xét tiêu chuẩn, không bắt buộc sắp xếp hay phải báo cáo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>The day whose law counts, such as 2025-06-01. Left empty, today.</source>
      <translation>Ngày áp dụng luật, ví dụ 2025-06-01. Để trống là hôm nay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Type of the new unit, the same for all its communes. Left empty, by the rule set.</source>
      <translation>Loại của ĐVHC mới, giống nhau ở mọi ĐVHC cấp xã của nó. Để trống thì theo bộ tiêu chuẩn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>Unknown for want of, with the number of units: {missing}.</source>
      <translation>Chưa đủ số liệu vì thiếu, kèm số ĐVHC: {missing}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>criteria,law,rule set,standard,area,population,outcome,waiver,exception,report,tiêu chuẩn,diện tích,dân số,nghị quyết,sáp nhập,xã,phường</source>
      <translation>criteria,law,rule set,standard,area,population,outcome,waiver,exception,report,tiêu chuẩn,diện tích,dân số,nghị quyết,sáp nhập,xã,phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_criteria.py" />
      <source>“{text}” is no date. Write year, month and day, such as 2025-06-01.</source>
      <translation>“{text}” không phải là ngày. Hãy viết năm, tháng, ngày, ví dụ 2025-06-01.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>A folder that “Export decree” has written.</source>
      <translation>Thư mục do “Xuất hồ sơ nghị quyết” đã ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Check decree</source>
      <translation>Kiểm tra hồ sơ nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Differences</source>
      <translation>Điểm khác biệt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Every file says what the plan says.</source>
      <translation>Mọi tệp đều khớp với phương án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>File</source>
      <translation>Tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Finds where the files of a package say something else than the plan</source>
      <translation>Tìm chỗ các tệp của hồ sơ không khớp với phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Folder of the package</source>
      <translation>Thư mục hồ sơ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Number of differences</source>
      <translation>Số điểm khác biệt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>One row for each difference: file, place in it, what stands there, what should.</source>
      <translation>Mỗi điểm khác biệt một dòng: tệp, vị trí, nội dung đang có, nội dung phải có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Place in it</source>
      <translation>Vị trí trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Reads every file of a package that “Export decree” has written – documents, workbooks, lists, pages, shapefile, GeoPackage – and holds each paragraph and each cell against the plan. A slip of one letter is told with its file and place, and so is a file whose checksum is not the one in the manifest.

Give the plan with the same fields as when the package was written. Language, form, coordinate system, province, days and number are taken from the manifest where they are left empty.</source>
      <translation>Đọc lại mọi tệp của hồ sơ do “Xuất hồ sơ nghị quyết” đã ghi – văn bản, bảng tính, danh sách, trang, shapefile, GeoPackage – và đối chiếu từng đoạn, từng ô với phương án. Sai một chữ cũng được báo kèm tệp và vị trí; tệp có mã kiểm tra khác với bản kê cũng được báo.

Chọn phương án với các trường như khi ghi hồ sơ. Ngôn ngữ, mẫu câu, hệ tọa độ, tỉnh, ngày và số nghị quyết để trống thì lấy theo bản kê.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>Template of the decree</source>
      <translation>Mẫu văn bản nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>The one that the package was written with. Left empty, that of the plugin.</source>
      <translation>Mẫu đã dùng khi ghi hồ sơ. Để trống: mẫu của phần mềm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>What stands there</source>
      <translation>Nội dung đang có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>What the plan has</source>
      <translation>Nội dung theo phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_decree.py" />
      <source>decree,package,check,difference,checksum,manifest,text,annex,shapefile,kiểm tra,hồ sơ,nghị quyết,phụ lục,xã,phường</source>
      <translation>decree,package,check,difference,checksum,manifest,text,annex,shapefile,kiểm tra,hồ sơ,nghị quyết,phụ lục,xã,phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Candidates</source>
      <translation>Địa điểm ứng viên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Choose seats</source>
      <translation>Chọn trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Chosen seats</source>
      <translation>Trụ sở được chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Development space</source>
      <translation>Không gian phát triển</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Every commune: id, name, unit, seat, minutes, km; NULL when out of reach.</source>
      <translation>Mọi ĐVHC cấp xã: id, name, unit, seat, minutes, km; NULL khi không đến được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Field of ids of candidates</source>
      <translation>Trường mã địa điểm ứng viên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Finds the seat of each unit from which its people are nearest</source>
      <translation>Tìm cho mỗi ĐVHC mới trụ sở gần người dân nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Id of the commune with the seat</source>
      <translation>Mã ĐVHC cấp xã đặt trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Id of the seat</source>
      <translation>Mã trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>In scripts: 0 mean minutes, 1 minutes within which 95 % of the people arrive.</source>
      <translation>Trong tập lệnh: 0 số phút trung bình, 1 số phút mà trong đó 95 % dân số đến nơi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Is it one of the candidates?</source>
      <translation>Có phải địa điểm ứng viên không?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Kilometres to the seat</source>
      <translation>Số km đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Mean minutes to the seat</source>
      <translation>Số phút trung bình đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Minutes to the seat</source>
      <translation>Số phút đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Minutes within which 95 % of the people arrive</source>
      <translation>Số phút mà trong đó 95 % dân số đến nơi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Number of communes that do not reach their seat</source>
      <translation>Số ĐVHC cấp xã không đến được trụ sở của mình</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Number of units without a candidate</source>
      <translation>Số ĐVHC mới không có địa điểm ứng viên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>One point per unit: unit, name, seat, commune (where it stands), given, mean_minutes, p95_minutes, population, out_of_reach (persons).</source>
      <translation>Mỗi ĐVHC mới một điểm: unit, name, seat, commune (ĐVHC cấp xã đặt trụ sở), given, mean_minutes, p95_minutes, population, out_of_reach (số người).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Persons who do not reach the seat within the limit</source>
      <translation>Số người không đến được trụ sở trong giới hạn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Points where a unit may have its seat, such as the offices of today.</source>
      <translation>Các điểm có thể đặt trụ sở, chẳng hạn trụ sở hiện nay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Population (persons)</source>
      <translation>Dân số (người)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>The roads that are open in that year count. Left empty, those of today count.</source>
      <translation>Tính các đường đã thông xe trong năm đó. Để trống thì tính các đường hiện nay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Tries in each unit every candidate that stands in it and takes the one with the least mean minutes, weighted by people; or the one that 95 % of the people reach soonest. Where two are alike, the other measure counts, then the smaller id. Where the population of a unit is unknown, its communes weigh the same.

Without candidates, or with none in the unit, the places are tried from which the people of its communes start; given is false then, and seat is the id of the commune.

Minutes are by road where roads are given: see Travel times. People who do not reach the seat within the limit count at the limit; out_of_reach counts them.

COMMUNES holds every commune with its minutes to the chosen seat, to shade the map by.</source>
      <translation>Thử mọi địa điểm ứng viên nằm trong mỗi ĐVHC mới và lấy địa điểm có số phút trung bình nhỏ nhất, tính theo số dân; hoặc địa điểm mà 95 % dân số đến sớm nhất. Nếu hai địa điểm như nhau thì xét chỉ số còn lại, rồi đến mã nhỏ hơn. Khi không biết dân số của ĐVHC mới thì các ĐVHC cấp xã của nó có trọng số như nhau.

Nếu không có địa điểm ứng viên, hoặc không có địa điểm nào trong ĐVHC mới, thì thử các điểm xuất phát của người dân trong các ĐVHC cấp xã của nó; khi đó given là sai và seat là mã của ĐVHC cấp xã.

Khi có lớp đường, số phút tính theo đường bộ: xem Thời gian đi lại. Người không đến được trụ sở trong giới hạn được tính bằng giới hạn; out_of_reach đếm số người này.

COMMUNES chứa mọi ĐVHC cấp xã với số phút đến trụ sở được chọn, để tô màu bản đồ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>Units without a candidate: {count}. Points of their communes are tried.</source>
      <translation>ĐVHC mới không có địa điểm ứng viên: {count}. Thử các điểm của những ĐVHC cấp xã trong đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>What is made least</source>
      <translation>Đại lượng cần nhỏ nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>What the output calls a seat. Left empty, the feature id.</source>
      <translation>Tên gọi trụ sở trong kết quả. Để trống thì dùng số hiệu đối tượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>mean minutes</source>
      <translation>số phút trung bình</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>minutes within which 95 % of the people arrive</source>
      <translation>số phút mà trong đó 95 % dân số đến nơi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/choose_seats.py" />
      <source>seat,office,location,travel,time,minutes,access,roads,units,p-median,trụ sở,đặt trụ sở,thời gian,đi lại,sáp nhập,xã,phường</source>
      <translation>seat,office,location,travel,time,minutes,access,roads,units,p-median,trụ sở,đặt trụ sở,thời gian,đi lại,sáp nhập,xã,phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Area of each commune as published, in km². It is kept apart from the area of the polygon.</source>
      <translation>Diện tích tự nhiên của từng ĐVHC cấp xã theo số liệu công bố, tính bằng km². Số liệu này được để riêng, không trộn với diện tích đo trên bản đồ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Cancelled. Nothing has been written.</source>
      <translation>Đã hủy. Không có gì được ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Code of each commune, text or number, each one once. Left empty, the feature ids are used.</source>
      <translation>Mã của từng ĐVHC cấp xã, dạng văn bản hoặc số, không trùng nhau. Nếu để trống thì dùng số hiệu của đối tượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Communes</source>
      <translation>ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of ids</source>
      <translation>Trường mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of names</source>
      <translation>Trường tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of official area (km²)</source>
      <translation>Trường diện tích tự nhiên (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of population</source>
      <translation>Trường dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Layer “{layer}” has no field “{field}”. Its fields are: {fields}.</source>
      <translation>Lớp “{layer}” không có trường “{field}”. Các trường hiện có: {fields}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Name of each commune, for tables and messages. Left empty, the ids are used.</source>
      <translation>Tên của từng ĐVHC cấp xã, dùng trong bảng và thông báo. Nếu để trống thì dùng mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Persons in each commune, whole numbers. NULL is unknown and never counted as 0.</source>
      <translation>Số người của từng ĐVHC cấp xã, là số nguyên. NULL là chưa có số liệu và không bao giờ được tính là 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Polygon layer with one feature per commune, in any coordinate system.</source>
      <translation>Lớp vùng, mỗi ĐVHC cấp xã là một đối tượng, ở hệ tọa độ bất kỳ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>The expression “{expression}” cannot be read: {reason}.</source>
      <translation>Không đọc được biểu thức “{expression}”: {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>A plan file, which may be open. That of plan A also stands in for the layer of communes and its fields, and its links count for both plans. For one of several options write path.gpkg|plan=id.</source>
      <translation>Tệp phương án; tệp có thể đang mở. Tệp của phương án A còn thay cho lớp ĐVHC cấp xã và các trường của lớp, và các liên kết của nó được tính cho cả hai phương án. Khi tệp có nhiều phương án, ghi path.gpkg|plan=id.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Choose the units of plan {plan}: a field ({field}), a table ({table}) or a plan file ({file}).</source>
      <translation>Chọn ĐVHC mới của phương án {plan}: một trường ({field}), một bảng ({table}) hoặc một tệp phương án ({file}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Column of communes in the tables</source>
      <translation>Cột ĐVHC cấp xã trong các bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Column of units in the tables</source>
      <translation>Cột ĐVHC mới trong các bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Communes of unknown population that change their unit</source>
      <translation>ĐVHC cấp xã chưa rõ dân số đổi ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Communes that change their unit</source>
      <translation>ĐVHC cấp xã đổi ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Communes that differ</source>
      <translation>ĐVHC cấp xã khác nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Compare plans</source>
      <translation>So sánh phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Field of names of units, plan {plan}</source>
      <translation>Trường tên ĐVHC mới, phương án {plan}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Field of units, plan {plan}</source>
      <translation>Trường ĐVHC mới, phương án {plan}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>HTML files (*.html)</source>
      <translation>Tệp HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Id of the unit that each commune belongs to in this plan. Empty, blank or NULL: the commune belongs to no unit.</source>
      <translation>Mã ĐVHC mới mà mỗi ĐVHC cấp xã thuộc về trong phương án này. Trống hoặc NULL: không thuộc ĐVHC mới nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>In place of the field: a table of communes and units (a layer, .csv, .xlsx, .ods), or a plan file.</source>
      <translation>Thay cho trường: bảng ĐVHC cấp xã và ĐVHC mới (lớp, .csv, .xlsx, .ods), hoặc tệp phương án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Known people who change their unit</source>
      <translation>Số người đã biết đổi ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Name of the unit in plan A</source>
      <translation>Tên ĐVHC mới trong phương án A</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Name of the unit in plan B</source>
      <translation>Tên ĐVHC mới trong phương án B</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Name of the unit. Left empty, the ids are used.</source>
      <translation>Tên ĐVHC mới. Để trống thì dùng mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>No population is known: the variation of information weighs every commune alike. Choose the field of population (POPULATION_FIELD).</source>
      <translation>Chưa biết dân số nào: biến thiên thông tin tính mọi ĐVHC cấp xã như nhau. Hãy chọn trường dân số (POPULATION_FIELD).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>One HTML page with figures, units side by side, and the communes that differ.</source>
      <translation>Một trang HTML với số liệu, các ĐVHC mới đặt cạnh nhau và những ĐVHC cấp xã khác nhau.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Plan A stands in for the layer of communes, so plan B is no field of that. Choose plan B by PLAN_2 or PLAN_TABLE_2, or give plan A as PLAN_TABLE.</source>
      <translation>Phương án A thay cho lớp ĐVHC cấp xã, nên phương án B không thể là một trường của lớp đó. Hãy chọn phương án B bằng PLAN_2 hoặc PLAN_TABLE_2, hoặc cho phương án A vào PLAN_TABLE.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Plan file, plan {plan}</source>
      <translation>Tệp phương án {plan}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Plan {plan} is given twice, as a table ({table}) and as a plan file ({file}). Leave one of them out.</source>
      <translation>Phương án {plan} được cho hai lần, bằng bảng ({table}) và bằng tệp phương án ({file}). Hãy bỏ một trong hai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Plans</source>
      <translation>Phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Polygon area that changes its unit (km²)</source>
      <translation>Diện tích vùng đổi ĐVHC mới (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Puts plan A and plan B side by side, whatever the ids of their units are: a unit of A goes on as the unit of B that keeps its people, such that as few people as possible change their unit in all.

Each plan is a field of the layer, or a table of communes and units, or a plan file (path.gpkg|plan=id). The report says how many communes and people change their unit, its name, its code and its seat, and what changed the score.

Unknown people are counted apart and never as 0. Areas are those of the polygons, on the ellipsoid. Variation of information is in bits, each commune weighing its people; 0 means the same units.</source>
      <translation>Đặt phương án A và phương án B cạnh nhau, bất kể mã của các ĐVHC mới: một ĐVHC mới của A được coi là tiếp nối bởi ĐVHC mới của B giữ lại người dân của nó, sao cho tổng số người phải đổi ĐVHC mới là ít nhất.

Mỗi phương án là một trường của lớp, hoặc một bảng gồm ĐVHC cấp xã và ĐVHC mới, hoặc một tệp phương án (path.gpkg|plan=id). Báo cáo cho biết bao nhiêu ĐVHC cấp xã và bao nhiêu người đổi ĐVHC mới, tên, mã và trụ sở, và điều gì đã làm thay đổi điểm.

Dân số chưa biết được đếm riêng, không bao giờ tính là 0. Diện tích là diện tích của đa giác trên elipxoit. Biến thiên thông tin tính bằng bit, mỗi ĐVHC cấp xã có trọng số theo dân số; 0 nghĩa là các ĐVHC mới giống hệt nhau.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Report</source>
      <translation>Báo cáo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Shows what differs between two plans of the same communes</source>
      <translation>Cho thấy hai phương án của cùng các ĐVHC cấp xã khác nhau ở đâu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Table or file of plan {plan}</source>
      <translation>Bảng hoặc tệp của phương án {plan}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>The communes that change their unit, with all their attributes, and unit_a, name_a, unit_b, name_b.</source>
      <translation>Các ĐVHC cấp xã đổi ĐVHC mới, với mọi thuộc tính và unit_a, name_a, unit_b, name_b.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Title of the column. Left empty, it is guessed, and the guess is reported.</source>
      <translation>Tiêu đề cột. Để trống thì được đoán và báo lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Unit in plan A</source>
      <translation>ĐVHC mới trong phương án A</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Unit in plan B</source>
      <translation>ĐVHC mới trong phương án B</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Units of plan A</source>
      <translation>Số ĐVHC mới của phương án A</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Units of plan B</source>
      <translation>Số ĐVHC mới của phương án B</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>Variation of information (bits)</source>
      <translation>Biến thiên thông tin (bit)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/compare_plans.py" />
      <source>compare,difference,options,plans,units,communes,variation of information,so sánh,phương án,xã,phường,đơn vị hành chính</source>
      <translation>so sánh,khác nhau,phương án,ĐVHC mới,biến thiên thông tin,xã,phường,đơn vị hành chính,compare,difference,plans</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>A table with a column unit and further ones named as the rule set names measures and fields: area_km2, pop, urban_pop_pct, type, member_count … What it says of a unit takes the place of the sums over communes; a blank cell is unknown.</source>
      <translation>Bảng có cột unit và các cột mang tên chỉ tiêu, trường như trong bộ tiêu chuẩn: area_km2, pop, urban_pop_pct, type, member_count … Số liệu trong bảng thay cho tổng cộng từ các ĐVHC cấp xã; ô trống là chưa có số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Elevation (m)</source>
      <translation>Độ cao (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of flags</source>
      <translation>Trường yếu tố đặc thù</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of minorities (%)</source>
      <translation>Trường tỷ lệ dân tộc thiểu số (%)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of regions</source>
      <translation>Trường vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of terrain</source>
      <translation>Trường địa hình</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of types</source>
      <translation>Trường loại ĐVHC</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of types of districts</source>
      <translation>Trường loại ĐVHC cấp huyện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Field of types of provinces</source>
      <translation>Trường loại ĐVHC cấp tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Figures of units</source>
      <translation>Số liệu của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Flags with commas between: isolated, defence_key, national_border, land_border, poor_coastal, sea_island. Empty or NULL: none is claimed.</source>
      <translation>Các yếu tố cách nhau bằng dấu phẩy: isolated (biệt lập), defence_key (quốc phòng), national_border (biên giới), land_border (biên giới đất liền), poor_coastal (bãi ngang), sea_island (đảo). Để trống hoặc NULL: không có yếu tố nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Minorities in</source>
      <translation>Tỷ lệ dân tộc thiểu số tính bằng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Quận, huyện, thị xã or thành phố; the district's name with its type will do.</source>
      <translation>Quận, huyện, thị xã hoặc thành phố; tên có kèm loại cũng được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Raster of elevations. A commune whose terrain no field tells is of the mountains when two thirds of it lie above 200 m, else lowland; islands must be named.</source>
      <translation>Raster độ cao. ĐVHC cấp xã chưa có địa hình trong trường nào thì là miền núi khi hai phần ba diện tích cao trên 200 m, còn lại là đồng bằng; đảo phải được nêu rõ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Region of each commune: red_river_delta, or any other text.</source>
      <translation>Vùng của từng ĐVHC cấp xã: red_river_delta (đồng bằng sông Hồng), hoặc chữ khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Share of the people who belong to ethnic minorities, from 0 to 100.</source>
      <translation>Tỷ lệ người dân tộc thiểu số, từ 0 đến 100.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Terrain of each commune: mountain, highland, lowland, island or urban.</source>
      <translation>Địa hình của từng ĐVHC cấp xã: miền núi, vùng cao, đồng bằng, đảo hoặc đô thị.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Type of each commune: xã, phường, thị trấn, đặc khu or their English names.</source>
      <translation>Loại của từng ĐVHC cấp xã: xã, phường, thị trấn, đặc khu hoặc tên tiếng Anh.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>Tỉnh or thành phố; the name of the province with its type will do.</source>
      <translation>Tỉnh hoặc thành phố; tên có kèm loại cũng được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_inputs.py" />
      <source>percent, or share for figures from 0 to 1, in the field and in the table. auto takes per cent, and refuses a column that nowhere exceeds 1.</source>
      <translation>percent (phần trăm) hoặc share (số từ 0 đến 1), cho cả trường và bảng. auto hiểu là phần trăm và từ chối cột không có số nào lớn hơn 1.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Another outcome that holds too</source>
      <translation>Kết quả khác cũng đúng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Class of the unit in the rule set</source>
      <translation>Loại của ĐVHC trong bộ tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Criterion: a measure, or unit for the whole</source>
      <translation>Tiêu chí: một chỉ tiêu, hoặc unit cho cả ĐVHC</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Figure in % of what is required</source>
      <translation>Số liệu so với mức yêu cầu (%)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Figure of the unit</source>
      <translation>Số liệu của ĐVHC</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Outcome</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Required, after the reduction</source>
      <translation>Mức yêu cầu sau khi giảm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Standard before the reduction</source>
      <translation>Tiêu chuẩn trước khi giảm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>What is missing to know more</source>
      <translation>Còn thiếu gì để biết thêm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Where the reduction is written</source>
      <translation>Căn cứ giảm tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/criteria_rows.py" />
      <source>Where the standard is written</source>
      <translation>Căn cứ của tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Decree</source>
      <translation>Nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Field of former districts</source>
      <translation>Trường ĐVHC cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Former district with its type, such as “huyện Đầm Dơi”.</source>
      <translation>Đơn vị cấp huyện cũ kèm loại, ví dụ “huyện Đầm Dơi”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Id of a profile that comes with the plugin (default, mountain, urban), or the path of a TOML file. Left empty, that of the plan file, else “default”.</source>
      <translation>Mã của một bộ tham số có sẵn (default, mountain, urban) hoặc đường dẫn của tệp TOML. Nếu để trống thì dùng bộ tham số của tệp phương án, nếu không có thì dùng “default”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Id of a rule set that comes with the plugin, such as vn-76-2025, or the path of a TOML file. Left empty, that of the plan file; without one nothing is judged.</source>
      <translation>Mã bộ tiêu chuẩn có sẵn, ví dụ vn-76-2025, hoặc đường dẫn tệp TOML. Để trống: bộ của tệp phương án; không có thì không đánh giá.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Profile</source>
      <translation>Bộ tham số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_algorithm.py" />
      <source>Type of the new unit, the same for all its communes. Left empty, the word before its name, else by the types of its communes.</source>
      <translation>Loại của ĐVHC mới, giống nhau ở mọi ĐVHC cấp xã của nó. Để trống: theo từ đứng trước tên, hoặc theo loại của các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Code of each commune by the law, where the field of ids holds other keys.</source>
      <translation>Mã chính thức của từng ĐVHC cấp xã, khi trường mã định danh chứa mã khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Code of the province</source>
      <translation>Mã tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Day from which the units work</source>
      <translation>Ngày ĐVHC mới hoạt động</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Day of the decree</source>
      <translation>Ngày nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of offices (number)</source>
      <translation>Trường số trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of official codes</source>
      <translation>Trường mã chính thức</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of reasons</source>
      <translation>Trường lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of running cost (a year)</source>
      <translation>Trường chi thường xuyên (năm)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of seats</source>
      <translation>Trường trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Field of staff (posts)</source>
      <translation>Trường biên chế</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>For the sheet on the apparatus, before.</source>
      <translation>Cho bảng tổ chức bộ máy, trước sắp xếp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>In each commune of a unit the id, the code or the name of the commune where the unit's office will sit. Left empty, the seats of the plan file; or the commune whose code the unit has, since a unit carries the code of its seat.</source>
      <translation>Ở mỗi ĐVHC cấp xã ghi mã định danh, mã chính thức hoặc tên của ĐVHC cấp xã đặt trụ sở của ĐVHC mới. Để trống: trụ sở trong tệp phương án; hoặc ĐVHC cấp xã có mã trùng với ĐVHC mới, vì ĐVHC mới mang mã của nơi đặt trụ sở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Its decree then writes “(mới)” behind the name of the province.</source>
      <translation>Khi đó nghị quyết ghi “(mới)” sau tên tỉnh.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Number of the resolution</source>
      <translation>Số nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Province</source>
      <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Seats taken from the code of the unit, which is that of one of its communes: {count}.</source>
      <translation>Trụ sở lấy theo mã ĐVHC mới trùng với mã một ĐVHC cấp xã của nó: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Such as 1655/NQ-UBTVQH15. Empty: open.</source>
      <translation>Ví dụ 1655/NQ-UBTVQH15. Để trống: chưa có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Such as 2025-06-16; it stands in the files in place of the clock. Empty: open.</source>
      <translation>Ví dụ 2025-06-16; ngày này được ghi trong các tệp thay cho đồng hồ. Để trống: chưa có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Such as 2025-07-01. Empty: open.</source>
      <translation>Ví dụ 2025-07-01. Để trống: chưa có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>The province was made of several</source>
      <translation>Tỉnh được hợp nhất từ nhiều tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Two digits, such as 33.</source>
      <translation>Hai chữ số, ví dụ 33.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>Why a unit is proposed although it falls short, the same for all its communes.</source>
      <translation>Lý do đề nghị dù ĐVHC mới chưa đạt tiêu chuẩn, giống nhau ở mọi ĐVHC cấp xã của nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_inputs.py" />
      <source>With its type, such as “tỉnh Cà Mau” or “thành phố Cần Thơ”.</source>
      <translation>Ghi kèm loại, ví dụ “tỉnh Cà Mau” hoặc “thành phố Cần Thơ”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>2025 for the resolutions of June 2025, 2019 for those before, en, neutral.</source>
      <translation>2025 cho các nghị quyết tháng 6 năm 2025, 2019 cho các nghị quyết trước đó, en (tiếng Anh), neutral (trung tính).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>A file (.tsv, .csv, .xlsx, .ods) or a layer. It must be given.</source>
      <translation>Một tệp (.tsv, .csv, .xlsx, .ods) hoặc một lớp. Bắt buộc phải có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Choose the table of the members (MEMBERS).</source>
      <translation>Hãy chọn bảng các thành phần (MEMBERS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Clauses</source>
      <translation>Số khoản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Decree text</source>
      <translation>Lời văn nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Form of the sentences</source>
      <translation>Mẫu câu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>How groups of members are joined, in the form of 2025.</source>
      <translation>Cách nối các nhóm thành phần, theo mẫu năm 2025.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>One clause a line, without its number, in UTF-8.</source>
      <translation>Mỗi khoản một dòng, không có số thứ tự, mã UTF-8.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Sentences that read back as something else</source>
      <translation>Số câu đọc lại thành nội dung khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Style of the sentences</source>
      <translation>Kiểu câu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Table of members</source>
      <translation>Bảng các thành phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Takes a table with one row for each member of each clause and writes the sentences of the decree to a text file, one clause a line, in the order of resolution and clause, members in the order of the column i.

Columns: resolution, province, clause, new_type, new_name, i, member_type, member_name, qualifier (what stands in brackets), qual_shared (1 where the brackets of the member behind count for it too), scope (W all, P a part, PW a part of the land with all people, PA a part of the land without people, R the rest, WA all land, PP a part of the people, RP the rest of the people), after_clauses (9,10).

Sentences in the form of June 2025 are read back; where one says something else than its row, it is told in the log.</source>
      <translation>Nhận một bảng mà mỗi dòng là một thành phần của một khoản và viết các câu của nghị quyết ra tệp văn bản, mỗi khoản một dòng, theo thứ tự nghị quyết và khoản, các thành phần theo thứ tự của cột i.

Các cột: resolution (số nghị quyết), province (tỉnh), clause (khoản), new_type (loại mới), new_name (tên mới), i (thứ tự), member_type (loại), member_name (tên), qualifier (phần trong ngoặc), qual_shared (1 khi phần trong ngoặc của thành phần đứng sau cũng là của nó), scope (W toàn bộ, P một phần, PW một phần diện tích với toàn bộ dân số, PA một phần diện tích không có dân, R phần còn lại, WA toàn bộ diện tích, PP một phần dân số, RP phần dân số còn lại), after_clauses (9,10).

Các câu ở dạng tháng 6 năm 2025 được đọc lại; câu nào nói khác với dòng của nó thì nhật ký cho biết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Text files (*.txt)</source>
      <translation>Tệp văn bản (*.txt)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Text of the clauses</source>
      <translation>Lời văn các khoản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>Writes the sentences of a decree from a table of members</source>
      <translation>Viết các câu của nghị quyết từ bảng các thành phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/decree_text.py" />
      <source>decree,resolution,text,clause,sentence,nghị quyết,khoản,xã,sắp xếp</source>
      <translation>decree,resolution,text,clause,sentence,nghị quyết,khoản,xã,sắp xếp,lời văn,câu văn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>All communes that are read become one unit; the field of units is not used.</source>
      <translation>Mọi ĐVHC cấp xã được đọc sẽ nhập thành một ĐVHC mới; không dùng trường ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Area of the polygon (km²)</source>
      <translation>Diện tích đo trên bản đồ (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Choose the field of units (UNIT_FIELD), or make one unit of all communes that are read (SELECTION).</source>
      <translation>Hãy chọn trường ĐVHC mới (UNIT_FIELD), hoặc nhập mọi ĐVHC cấp xã được đọc thành một ĐVHC mới (SELECTION).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Code of the new unit</source>
      <translation>Mã ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes of unknown official area</source>
      <translation>Số ĐVHC cấp xã chưa có số liệu diện tích tự nhiên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes of unknown population</source>
      <translation>ĐVHC cấp xã chưa có số liệu dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes where {field} is unknown</source>
      <translation>Số ĐVHC cấp xã chưa có số liệu {field}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Dissolve units</source>
      <translation>Nhập thành ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Expression; only communes for which it is true are read. Left empty, all are.</source>
      <translation>Biểu thức; chỉ đọc các ĐVHC cấp xã thỏa mãn biểu thức. Nếu để trống thì đọc tất cả.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Fields to add up</source>
      <translation>Các trường cần cộng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>For “selected features only”, or with an expression: the communes become one unit, and the field of units is not looked at.</source>
      <translation>Dùng khi chỉ lấy các đối tượng được chọn, hoặc kèm biểu thức: các ĐVHC cấp xã nhập thành một ĐVHC mới, không xét trường ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Id and name of the unit that all communes together become. Left empty, it takes those of the commune with most people.</source>
      <translation>Mã và tên của ĐVHC mới do tất cả các ĐVHC cấp xã nhập thành. Nếu để trống thì lấy mã và tên của ĐVHC cấp xã đông dân nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Id of the one unit</source>
      <translation>Mã của ĐVHC mới duy nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Ids of the communes</source>
      <translation>Mã các ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Make one unit of all communes that are read</source>
      <translation>Nhập mọi ĐVHC cấp xã được đọc thành một ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Merges communes into units and adds up their figures</source>
      <translation>Nhập các ĐVHC cấp xã thành ĐVHC mới và cộng số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Merges the communes of each unit into one feature and adds up their figures. Holes and islands are kept, shared borders come out exactly as they went in.

Either a field says which unit a commune belongs to, or every commune that is read becomes one unit: only the selected ones, or those for which an expression is true.

Unknown figures are left out of a sum and counted beside it. The area of the polygon is measured on the ellipsoid; the official area is a sum of published figures. The two are never mixed.

Communes without a unit are not dropped: they are counted, and written to a layer of their own when one is given.</source>
      <translation>Nhập các ĐVHC cấp xã của từng ĐVHC mới thành một đối tượng và cộng số liệu. Lỗ và đảo được giữ nguyên, địa giới chung giữ đúng như trong dữ liệu đầu vào.

Hoặc có một trường cho biết mỗi ĐVHC cấp xã thuộc ĐVHC mới nào, hoặc mọi ĐVHC cấp xã được đọc nhập thành một ĐVHC mới: chỉ các đối tượng được chọn, hoặc các đối tượng thỏa mãn một biểu thức.

Số liệu chưa có không được cộng vào tổng mà được đếm riêng. Diện tích đo trên bản đồ được tính trên ellipsoid; diện tích tự nhiên là tổng các số liệu công bố. Hai loại diện tích không bao giờ bị trộn lẫn.

Các ĐVHC cấp xã chưa thuộc ĐVHC mới không bị bỏ: chúng được đếm và ghi vào một lớp riêng nếu có yêu cầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Number fields. Each gives a column of its own name with the sum of what is known, and one that counts the communes where it is not.</source>
      <translation>Các trường số. Mỗi trường cho một cột cùng tên là tổng các số liệu đã có và một cột đếm số ĐVHC cấp xã chưa có số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Official area (km²)</source>
      <translation>Diện tích tự nhiên (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>One feature per unit: unit, name, n_communes, members, population, population_missing, area_km2, official_km2, official_missing, and the sums. Of a whole plan file also code and seat: those of the seats chosen in it.</source>
      <translation>Mỗi ĐVHC mới là một đối tượng: unit, name, n_communes, members, population, population_missing, area_km2, official_km2, official_missing và các tổng. Với cả một tệp phương án còn có code và seat: mã và trụ sở theo nơi đã chọn đặt trụ sở trong tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Only communes where</source>
      <translation>Chỉ các ĐVHC cấp xã thỏa mãn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Seat</source>
      <translation>Trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Sum of {field}</source>
      <translation>Tổng {field}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>merge,dissolve,union,units,communes,sum,population,area,selection,sáp nhập,nhập,hợp nhất,xã,phường,đơn vị hành chính</source>
      <translation>nhập,sáp nhập,hợp nhất,ĐVHC mới,ĐVHC cấp xã,xã,phường,đơn vị hành chính,tổng,dân số,diện tích,merge,dissolve,union,units,communes,sum,population,area,selection</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>“{field}” is a column of the output already; the sum is in “{column}”.</source>
      <translation>Kết quả đã có cột “{field}”; tổng được ghi vào cột “{column}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>2025 as the resolutions of June 2025, 2019 with areas, people and neighbours, en, neutral. Left empty, that of the language.</source>
      <translation>2025 theo các nghị quyết tháng 6 năm 2025; 2019 có diện tích, dân số và tiếp giáp; en; neutral. Để trống: theo ngôn ngữ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>A new or empty folder, or one that holds an older package, which is replaced.</source>
      <translation>Thư mục mới, thư mục trống, hoặc thư mục chứa hồ sơ cũ sẽ được thay thế.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>An office's own .qpt and .qml files; what is not in it is taken from the plugin.</source>
      <translation>Tệp .qpt và .qml riêng của cơ quan; tệp nào không có thì lấy của plugin.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>An office's own frame, in Jinja2. Left empty, that of the plugin.</source>
      <translation>Mẫu riêng của cơ quan, viết bằng Jinja2. Để trống: mẫu của phần mềm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Coordinate system</source>
      <translation>Hệ tọa độ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Export decree</source>
      <translation>Xuất hồ sơ nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Folder of layouts of the atlas</source>
      <translation>Thư mục bố cục của tập bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Language</source>
      <translation>Ngôn ngữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Maps of today and of the option, and a page for each new unit, as PDF.</source>
      <translation>Bản đồ hiện trạng, bản đồ phương án và mỗi ĐVHC mới một trang, dạng PDF.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Number of things wrong and accepted</source>
      <translation>Số điểm còn tồn tại đã chấp nhận</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Number of units</source>
      <translation>Số ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Of all papers: vi or en.</source>
      <translation>Của mọi văn bản: vi hoặc en.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Of shapefile, GeoPackage and atlas, such as EPSG:9210 (VN-2000). Left empty, that of the layer, and the log says so.</source>
      <translation>Của shapefile, GeoPackage và tập bản đồ, ví dụ EPSG:9210 (VN-2000). Để trống: theo lớp dữ liệu, và nhật ký có ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Read back and found to agree with the plan: {files}.</source>
      <translation>Đã đọc lại và khớp với phương án: {files}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>The layers are written in the coordinate system of the communes: {crs}.</source>
      <translation>Các lớp được ghi theo hệ tọa độ của ĐVHC cấp xã: {crs}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>What is wrong is then listed on the first page of text, annex and manifest.</source>
      <translation>Khi đó các điểm còn tồn tại được liệt kê ở trang đầu của văn bản, phụ lục và bản kê.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>With the atlas</source>
      <translation>Kèm tập bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Write although violations remain</source>
      <translation>Vẫn ghi dù còn vi phạm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Writes a folder with the text, tables, layers and maps of a decree</source>
      <translation>Ghi một thư mục gồm văn bản, bảng biểu, lớp dữ liệu và bản đồ của nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>Writes all papers of a decree from one state of a plan into a folder: the text (.docx, .txt, .html), the annex (.xlsx), a shapefile and a GeoPackage, the lineage of every commune (.csv), the atlas (.pdf), reports on criteria and score, skeletons of the submission, the project and the report on opinions, a sheet on offices and staff, a look-up of old and new communes for citizens, and a manifest with checksums.

Before the folder takes its place every file is read back and held against the plan. A folder that is there already is replaced as a whole, or stays whole; other files in it stay.

A plan with communes without a unit, detached units, units without a name, type or seat, or with what law and households have against it is not written: the list of what to mend is told. With ACCEPT it is written all the same, and the list stands on the first page of text, annex and manifest.

The same state gives the same bytes: the day of the decree stands in the files, not the clock.</source>
      <translation>Ghi mọi văn bản của nghị quyết từ một trạng thái của phương án vào một thư mục: văn bản (.docx, .txt, .html), phụ lục (.xlsx), shapefile và GeoPackage, bảng diễn biến của từng ĐVHC cấp xã (.csv), tập bản đồ (.pdf), báo cáo tiêu chuẩn và điểm, khung tờ trình, đề án và báo cáo ý kiến, bảng tổ chức bộ máy, tra cứu cũ – mới cho người dân, và bản kê có mã kiểm tra.

Trước khi thư mục được đặt vào chỗ, mọi tệp được đọc lại và đối chiếu với phương án. Thư mục đã có được thay thế trọn vẹn hoặc giữ nguyên; các tệp khác trong đó được giữ lại.

Phương án còn ĐVHC cấp xã chưa thuộc ĐVHC nào, ĐVHC bị tách rời, ĐVHC chưa có tên, loại hoặc trụ sở, hoặc vướng quy định và ý kiến hộ gia đình thì không được ghi: danh sách cần xử lý được báo ra. Với ACCEPT vẫn ghi, và danh sách nằm ở trang đầu của văn bản, phụ lục và bản kê.

Cùng một trạng thái cho ra các tệp giống nhau từng byte: trong tệp ghi ngày nghị quyết, không ghi giờ máy.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/export_decree.py" />
      <source>decree,resolution,dossier,annex,shapefile,atlas,package,manifest,lineage,nghị quyết,đề án,tờ trình,phụ lục,hồ sơ,sắp xếp,xã,phường</source>
      <translation>decree,resolution,dossier,annex,shapefile,atlas,package,manifest,lineage,nghị quyết,đề án,tờ trình,phụ lục,hồ sơ,sắp xếp,xã,phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Find neighbours</source>
      <translation>Tìm các ĐVHC liền kề</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Id of the first commune</source>
      <translation>Mã ĐVHC cấp xã thứ nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Id of the second commune</source>
      <translation>Mã ĐVHC cấp xã thứ hai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Length of the common border (m)</source>
      <translation>Chiều dài địa giới chung (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Lists every pair of communes that belong together on the map, with the length of their common border in metres on the ellipsoid.

Kinds: “border” share a stretch of border; “point” meet in points only; “bridge”, “ferry” and “exception” are joined by the layer of links, with the reason and the source that it gives. Each pair and kind stands once, with the smaller id first. Length is 0 for every kind but “border”.

Overlapping communes and unmatched borders work, with a warning; the length is then approximate.</source>
      <translation>Liệt kê mọi cặp ĐVHC cấp xã liền kề trên bản đồ, kèm chiều dài địa giới chung tính bằng mét trên ellipsoid.

Các loại: “border” là có chung một đoạn địa giới; “point” là chỉ chạm nhau tại điểm; “bridge”, “ferry” và “exception” là được nối theo lớp liên kết (cầu, phà, ngoại lệ), kèm lý do và nguồn ghi trong lớp đó. Mỗi cặp của mỗi loại xuất hiện một lần, mã nhỏ đứng trước. Chiều dài bằng 0 với mọi loại trừ “border”.

Vẫn chạy được với các ĐVHC cấp xã chồng lấn hoặc địa giới không khớp, có cảnh báo; khi đó chiều dài là gần đúng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Lists the pairs of communes that share a border, touch in a point or are linked</source>
      <translation>Liệt kê các cặp ĐVHC cấp xã có chung địa giới, chạm nhau tại điểm hoặc có liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Name of the first commune</source>
      <translation>Tên ĐVHC cấp xã thứ nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Name of the second commune</source>
      <translation>Tên ĐVHC cấp xã thứ hai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Neighbours</source>
      <translation>ĐVHC liền kề</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Pairs of neighbours: {count}.</source>
      <translation>Số cặp ĐVHC liền kề: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Reason of the link</source>
      <translation>Lý do của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Source of the link</source>
      <translation>Nguồn của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Table without geometry: a, b, name_a, name_b, border_m, kind; reason and source of links.</source>
      <translation>Bảng không có hình học: a, b, name_a, name_b, border_m, kind; reason (lý do) và source (nguồn) của liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>neighbours,adjacency,border,length,bridge,ferry,contiguity,commune,xã,phường,liền kề,giáp ranh,sáp nhập</source>
      <translation>liền kề,giáp ranh,địa giới,chiều dài,cầu,phà,liền khối,ĐVHC cấp xã,xã,phường,sáp nhập,neighbours,adjacency,border,length,bridge,ferry,contiguity,commune</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>A road that ends within so many metres of another meets it. So many metres of road in a commune do not reach it, nor do they leave the unit.</source>
      <translation>Đường kết thúc trong phạm vi số mét này so với đường khác thì coi là gặp nhau. Đoạn đường không dài hơn số mét này trong một ĐVHC cấp xã thì không coi là tới ĐVHC đó, cũng không coi là ra khỏi ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>An end that lies in no commune, such as a landing stage, counts for the nearest commune within so many metres.</source>
      <translation>Đầu mút không nằm trong ĐVHC cấp xã nào, ví dụ bến phà, được tính cho ĐVHC cấp xã gần nhất trong phạm vi số mét này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of kinds of links</source>
      <translation>Trường loại liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of reasons of links</source>
      <translation>Trường lý do của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of sources of links</source>
      <translation>Trường nguồn của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of the first commune of links</source>
      <translation>Trường ĐVHC cấp xã thứ nhất của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of the second commune of links</source>
      <translation>Trường ĐVHC cấp xã thứ hai của liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Id of one of the two communes, for rows without a line.</source>
      <translation>Mã của một trong hai ĐVHC cấp xã, dùng cho dòng không có đường vẽ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Id of the other commune, for rows without a line.</source>
      <translation>Mã của ĐVHC cấp xã kia, dùng cho dòng không có đường vẽ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Layer “{layer}” has no coordinate system. Set it in the layer's properties, under Source.</source>
      <translation>Lớp “{layer}” chưa có hệ tọa độ. Hãy đặt hệ tọa độ trong thuộc tính của lớp, mục Nguồn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Lines, each of which joins the communes that hold its two ends; or a table without geometry, each row of which joins the two communes whose ids it holds.</source>
      <translation>Lớp đường, mỗi đường nối hai ĐVHC cấp xã chứa hai đầu mút của nó; hoặc bảng không có hình học, mỗi dòng nối hai ĐVHC cấp xã có mã ghi trong dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Lines. Told is whether they join the communes of a unit without leaving it.</source>
      <translation>Lớp đường. Cho biết đường bộ có nối các ĐVHC cấp xã của ĐVHC mới mà không ra khỏi ĐVHC mới hay không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Links (bridges, ferries, exceptions)</source>
      <translation>Liên kết (cầu, phà, ngoại lệ)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Longest bridge (m)</source>
      <translation>Chiều dài cầu tối đa (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Roads</source>
      <translation>Đường bộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Seats</source>
      <translation>Trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>So many metres of road outside every commune, over water, leave no unit.</source>
      <translation>Đoạn đường dài không quá số mét này nằm ngoài mọi ĐVHC cấp xã, trên mặt nước, không coi là ra khỏi ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Text: bridge, ferry or exception, or the same in Vietnamese. Left empty, every link counts as an exception: a link that is wanted, whatever it is.</source>
      <translation>Văn bản: cầu, phà hoặc ngoại lệ (hay bridge, ferry, exception). Nếu để trống thì mọi liên kết được coi là ngoại lệ: liên kết được chấp nhận, bất kể loại nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Text: where that is written down, such as the number of a decision.</source>
      <translation>Văn bản: căn cứ ghi ở đâu, ví dụ số quyết định.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Text: why the link counts, such as what was granted to an island.</source>
      <translation>Văn bản: vì sao liên kết được tính, ví dụ chấp thuận riêng cho một đảo.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>The kinds that count when pieces are told apart. In scripts: 0 land border, 1 bridge, 2 ferry, 3 exception.</source>
      <translation>Các loại được tính khi phân biệt các phần. Trong tập lệnh: 0 địa giới đất liền, 1 cầu, 2 phà, 3 ngoại lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Tolerance of links (m)</source>
      <translation>Dung sai của liên kết (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Tolerance of roads (m)</source>
      <translation>Dung sai của đường bộ (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>What joins communes</source>
      <translation>Các ĐVHC cấp xã được coi là liền nhau qua</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>bridge</source>
      <translation>cầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>exception</source>
      <translation>ngoại lệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>ferry</source>
      <translation>phà</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>land border</source>
      <translation>địa giới đất liền</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Communes that got figures</source>
      <translation>ĐVHC cấp xã đã có số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Communes with figures</source>
      <translation>ĐVHC cấp xã kèm số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>District of each commune; names are compared within it. Left empty, guessed.</source>
      <translation>Huyện của từng ĐVHC cấp xã; tên được so trong phạm vi huyện. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Every commune as it is, its texts mended, with the joined columns.</source>
      <translation>Mọi ĐVHC cấp xã giữ nguyên, chữ đã sửa mã, kèm các cột đã nối.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Join statistics</source>
      <translation>Nối số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Joins the figures of a spreadsheet to communes by code, or by name</source>
      <translation>Nối số liệu của bảng tính vào ĐVHC cấp xã theo mã hoặc theo tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>One HTML page with sums, guesses, and all that was not joined.</source>
      <translation>Một trang HTML gồm các tổng, những điều đã đoán và mọi thứ chưa nối được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Reads a table as an office writes it (.xlsx, .ods, .xls, .csv, or a layer) and joins its figures to the communes: several lines of header, districts as headings, lines of totals, villages below their commune, permanent and temporary residents in two columns, hectares, numbers written as text. Everything but the two inputs may be left out; what is then guessed is told in the log and in the report.

Rows are joined by code, or by name within the former district. Spellings of one name are equal (Hoà and Hòa, Lý and Lí, Đăk and Đắk, X. and Xã, capitals, apostrophes); names that only look alike are suggested in the table of what was not joined, and never joined. Names in TCVN3 are recognised and mended.

The sums before and after, and the table's own total beside them, are told. A figure that is blank stays unknown (NULL) and is never 0.</source>
      <translation>Đọc bảng đúng như cơ quan lập (.xlsx, .ods, .xls, .csv hoặc một lớp) và nối số liệu vào ĐVHC cấp xã: tiêu đề nhiều dòng, huyện làm tiêu đề mục, các dòng cộng, thôn nằm dưới ĐVHC cấp xã, thường trú và tạm trú ở hai cột, héc-ta, số viết dạng chữ. Ngoài hai đầu vào, mọi tham số đều có thể bỏ trống; điều gì được đoán sẽ ghi trong nhật ký và báo cáo.

Các dòng được nối theo mã, hoặc theo tên trong phạm vi huyện cũ. Các cách viết của cùng một tên được coi là một (Hoà và Hòa, Lý và Lí, Đăk và Đắk, TT. và Thị trấn, chữ hoa, dấu nháy); tên chỉ gần giống thì được gợi ý trong bảng những gì chưa nối, và không bao giờ tự nối. Tên ở mã TCVN3 được nhận ra và sửa lại.

Tổng trước và sau khi nối, cùng tổng do chính bảng ghi, đều được nêu. Số để trống vẫn là chưa biết (NULL), không bao giờ là 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Rows and communes left over</source>
      <translation>Dòng và ĐVHC cấp xã còn lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Rows that fit more than one commune, or contradict</source>
      <translation>Dòng hợp với nhiều ĐVHC cấp xã hoặc mâu thuẫn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>Table of the rows and communes left over, each with its reason and suggestions.</source>
      <translation>Bảng các dòng và ĐVHC cấp xã còn lại, kèm lý do và gợi ý.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>What was not joined</source>
      <translation>Những gì chưa nối được</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/join_statistics.py" />
      <source>join,statistics,table,spreadsheet,excel,csv,ods,names,codes,encoding,TCVN3,population,area,số liệu,bảng,dân số,diện tích,nối,tên,mã,xã,phường</source>
      <translation>nối,số liệu,bảng,bảng tính,excel,csv,ods,tên,mã,bảng mã,TCVN3,dân số,diện tích,xã,phường,join,statistics,table,spreadsheet,population,area</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/kept_scoring.py" />
      <source>From the plan: profile “{profile}”, weights {weights} %.</source>
      <translation>Theo phương án: bộ tham số “{profile}”, trọng số {weights} %.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/law_of_plan.py" />
      <source>The report then lists what the law makes of each unit: an id such as vn-76-2025, or the path of a TOML file. Left empty, that of the plan file, else none. What it asks beyond types and terrain comes from the plan file; use “Check criteria” where there is none.</source>
      <translation>Khi đó báo cáo nêu kết quả đối chiếu của từng ĐVHC mới: mã như vn-76-2025 hoặc đường dẫn tệp TOML. Để trống thì lấy bộ tiêu chuẩn trong tệp phương án, nếu có. Những gì cần thêm ngoài loại và địa hình lấy từ tệp phương án; nếu không có tệp, hãy dùng “Đối chiếu tiêu chuẩn”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Area of the polygons in common (km²)</source>
      <translation>Diện tích chung của các vùng (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>CSV files (*.csv)</source>
      <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Clause</source>
      <translation>Khoản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Code of the old unit</source>
      <translation>Mã của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Day on which the new unit begins</source>
      <translation>Ngày ĐVHC mới bắt đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Day on which the new units begin</source>
      <translation>Ngày các ĐVHC mới bắt đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Day since which the old units have been as they are</source>
      <translation>Ngày từ đó các ĐVHC cũ như hiện trạng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>District of each old unit.</source>
      <translation>Huyện của từng ĐVHC cũ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Divided units</source>
      <translation>ĐVHC bị chia tách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Field of provinces</source>
      <translation>Trường tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Field of provinces of the new units</source>
      <translation>Trường tỉnh của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Field of types of the new units</source>
      <translation>Trường loại của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Former district</source>
      <translation>ĐVHC cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Historical id of the new unit</source>
      <translation>Mã lịch sử của ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Historical id of the old unit</source>
      <translation>Mã lịch sử của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Id of the new unit</source>
      <translation>Mã định danh của ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Id of the old unit</source>
      <translation>Mã định danh của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Lineage</source>
      <translation>Phả hệ đơn vị hành chính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Lineage as text</source>
      <translation>Phả hệ dạng văn bản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Lineage table</source>
      <translation>Bảng phả hệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Makes the table of old and new units from two layers of different dates, or from communes and the units of a plan. Kinds: kept (goes on alone as it was), renamed (alone, same type, other name), whole (with others, or as another type), and of a divided unit its parts and one rest, the largest.

Two layers never match to the metre. Overlaps up to the tolerance are differences of borders; they are counted, and the largest is named. The shares of each old unit add up to 1, its parts to its official area and its people. People of a divided unit are divided as its area, for nothing is known of where they live.

With the day of the decision every version of a unit gets a historical id (code and day on which it began) and its life span, named as in INSPIRE.</source>
      <translation>Lập bảng ĐVHC cũ và mới từ hai lớp ở hai thời điểm, hoặc từ lớp ĐVHC cấp xã và các ĐVHC mới của một phương án. Quan hệ: kept (giữ nguyên), renamed (đổi tên, cùng loại), whole (toàn bộ, cùng ĐVHC khác hoặc thành loại khác), và với ĐVHC bị chia tách là các part (một phần) và đúng một rest (phần còn lại), phần lớn nhất.

Hai lớp không bao giờ khớp đến từng mét. Phần chồng đến mức dung sai là sai lệch ranh giới; chúng được đếm và phần lớn nhất được nêu tên. Các tỷ phần của mỗi ĐVHC cũ cộng lại bằng 1, các phần cộng lại bằng diện tích công bố và dân số của nó. Dân số của ĐVHC bị chia tách được chia theo diện tích, vì không biết dân sống ở đâu.

Khi cho ngày quyết định, mỗi phiên bản của một ĐVHC có mã lịch sử (mã và ngày bắt đầu) và thời gian tồn tại, đặt tên như trong INSPIRE.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Name of the new unit</source>
      <translation>Tên ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Name of the old unit</source>
      <translation>Tên của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>New units that no old one goes into</source>
      <translation>ĐVHC mới không nhận ĐVHC cũ nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Number of what was decided.</source>
      <translation>Số hiệu của văn bản quyết định.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Official area that goes over (km²)</source>
      <translation>Diện tích công bố chuyển sang (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Old units that go whole into a unit</source>
      <translation>ĐVHC cũ nhập toàn bộ vào một ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Parts of divided units</source>
      <translation>Phần của các ĐVHC bị chia tách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>People who go over (persons)</source>
      <translation>Dân số chuyển sang (người)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Province of each new unit, as it is to stand in the table.</source>
      <translation>Tỉnh của từng ĐVHC mới, như cần ghi trong bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Province of each old unit, as it is to stand in the table.</source>
      <translation>Tỉnh của từng ĐVHC cũ, như cần ghi trong bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Province of the new unit</source>
      <translation>Tỉnh của ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Province of the old unit</source>
      <translation>Tỉnh của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Resolution</source>
      <translation>Nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Share of the old unit's area (0–1)</source>
      <translation>Tỷ phần diện tích của ĐVHC cũ (0–1)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Share of the old unit's people (0–1)</source>
      <translation>Tỷ phần dân số của ĐVHC cũ (0–1)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Such as 2020-01-01. Left empty, it is not known.</source>
      <translation>Ví dụ 2020-01-01. Để trống nghĩa là không biết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Such as 2025-07-01. Left empty, there are no historical ids and life spans.</source>
      <translation>Ví dụ 2025-07-01. Để trống thì không có mã lịch sử và thời gian tồn tại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Table without geometry: old, new, kind, shares of area and people, and names, types, codes, figures, ids and dates of both.</source>
      <translation>Bảng không có hình học: cũ, mới, quan hệ, tỷ phần diện tích và dân số, cùng tên, loại, mã, số liệu, mã lịch sử và ngày tháng của cả hai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Tells which old unit went into which new one, whole or in parts</source>
      <translation>Cho biết ĐVHC cũ nào vào ĐVHC mới nào, toàn bộ hay một phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>The same as comma-separated values, as a package of a decree has it.</source>
      <translation>Cùng nội dung dạng CSV, như trong bộ hồ sơ nghị quyết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Type of each new unit, such as xã or phường.</source>
      <translation>Loại của từng ĐVHC mới, ví dụ xã, phường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Type of each old unit, such as xã or phường.</source>
      <translation>Loại của từng ĐVHC cũ, ví dụ xã, phường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Type of the new unit</source>
      <translation>Loại ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Type of the old unit</source>
      <translation>Loại của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Type of the unit that each commune belongs to.</source>
      <translation>Loại của ĐVHC mới mà từng ĐVHC cấp xã thuộc về.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Units that are kept</source>
      <translation>ĐVHC giữ nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>Units that are renamed</source>
      <translation>ĐVHC đổi tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>beginLifespanVersion of the new unit</source>
      <translation>beginLifespanVersion của ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>endLifespanVersion of the old unit</source>
      <translation>endLifespanVersion của ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/lineage.py" />
      <source>lineage,history,old,new,codes,correspondence,crosswalk,look-up,life span,INSPIRE,lịch sử,mã cũ,mã mới,tra cứu,chuyển đổi,xã,phường,đơn vị hành chính</source>
      <translation>lineage,history,old,new,codes,correspondence,crosswalk,look-up,life span,INSPIRE,phả hệ,lịch sử,mã cũ,mã mới,tra cứu,chuyển đổi,xã,phường,đơn vị hành chính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>Communes from which no other is within {limit:g} minutes: {count} ({communes}).</source>
      <translation>Số ĐVHC cấp xã không có ĐVHC cấp xã nào khác trong vòng {limit:g} phút: {count} ({communes}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>Communes from which no seat is within {limit:g} minutes: {count} ({communes}).</source>
      <translation>Số ĐVHC cấp xã không có trụ sở nào trong vòng {limit:g} phút: {count} ({communes}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>From these communes every road is more than {km:g} km away, so people walk or reach nothing: {communes}. Add the smaller roads, or leave out a layer that has trunk roads only.</source>
      <translation>Từ các ĐVHC cấp xã này, mọi con đường đều cách hơn {km:g} km, nên người dân đi bộ hoặc không đến được đâu: {communes}. Hãy bổ sung các đường nhỏ hơn, hoặc bỏ lớp chỉ có đường trục.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>Layer “{layer}”: ferries alone lead nowhere. Give the roads too (ROADS).</source>
      <translation>Lớp “{layer}”: chỉ có phà thì không đi đến đâu. Hãy chọn cả lớp đường (ROADS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>Layer “{layer}”: seats that stand in no commune are left out: {rows}.</source>
      <translation>Lớp “{layer}”: các trụ sở không nằm trong ĐVHC cấp xã nào bị bỏ qua: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network.py" />
      <source>No roads are given: minutes are those of a straight line, made longer by {detour:g}, at {speed:g} km/h.</source>
      <translation>Không có lớp đường: số phút tính theo đường thẳng nhân {detour:g}, với tốc độ {speed:g} km/h.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>1 in the direction of drawing, -1 against it, 0 both. Left empty, it is guessed.</source>
      <translation>1: theo chiều vẽ, -1: ngược chiều vẽ, 0: hai chiều. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>A limit counts before the speed of the class. Left empty, it is guessed.</source>
      <translation>Tốc độ giới hạn được ưu tiên hơn tốc độ của cấp đường. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Buildings or places where people live</source>
      <translation>Nhà cửa hoặc điểm dân cư</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Ferries</source>
      <translation>Phà</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of classes of roads</source>
      <translation>Trường cấp đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of directions of roads</source>
      <translation>Trường chiều đi của đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of posted limits</source>
      <translation>Trường tốc độ giới hạn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of speeds (km/h)</source>
      <translation>Trường tốc độ (km/h)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of speeds of ferries (km/h)</source>
      <translation>Trường tốc độ của phà (km/h)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of the right to drive</source>
      <translation>Trường quyền đi lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Field of years of opening</source>
      <translation>Trường năm thông xe</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Id of a profile that comes with the plugin, or the path of a TOML file.</source>
      <translation>Mã của một bộ tham số có sẵn trong trình cắm, hoặc đường dẫn đến một tệp TOML.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Left empty, it is guessed. NULL: the speed that the profile has for ferries.</source>
      <translation>Để trống thì tự đoán. NULL: lấy tốc độ của phà trong bộ tham số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Lines of ferries, where the layer of roads does not hold them.</source>
      <translation>Các tuyến phà, khi lớp đường không có chúng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Lines with a class or a speed, in any coordinate system, such as an extract of OpenStreetMap as it comes. Without them minutes are those of a straight line made longer, as the profile says.</source>
      <translation>Các đường có cấp hoặc tốc độ, trong hệ tọa độ bất kỳ, chẳng hạn một trích xuất nguyên trạng của OpenStreetMap. Không có lớp này thì số phút tính theo đường thẳng kéo dài như trong bộ tham số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Longest way (min)</source>
      <translation>Quãng đường dài nhất (phút)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>People of a commune start from the building nearest to the middle of all of them. Left empty, they start from a point on its surface.</source>
      <translation>Người dân của ĐVHC cấp xã xuất phát từ ngôi nhà gần điểm giữa của tất cả nhà nhất. Để trống thì xuất phát từ một điểm trên bề mặt của nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Roads with no or private are left out. Left empty, it is guessed.</source>
      <translation>Bỏ các đường ghi no hoặc private. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Speed of each road. Left empty, it is guessed. NULL: the speed of the road's class.</source>
      <translation>Tốc độ của mỗi đường. Để trống thì tự đoán. NULL: lấy tốc độ của cấp đường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>The profile has a speed for each class.</source>
      <translation>Bộ tham số có tốc độ cho mỗi cấp đường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>What is further away is out of reach.</source>
      <translation>Nơi xa hơn coi như không đến được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Year for roads that are not open yet</source>
      <translation>Năm cho các đường chưa thông xe</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/network_parameters.py" />
      <source>Year in which a road opens; NULL where it is open. Left empty, it is guessed.</source>
      <translation>Năm đường thông xe; NULL nếu đã thông xe. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>A plan file in place of the layer of communes and its fields; it may be open. Its own links count where no other layer of links is given. For one of several options write path.gpkg|plan=id.</source>
      <translation>Tệp phương án thay cho lớp ĐVHC cấp xã và các trường của lớp; tệp có thể đang mở. Các liên kết của phương án được tính khi không chọn lớp liên kết khác. Khi tệp có nhiều phương án, ghi path.gpkg|plan=id.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Choose the field of units (UNIT_FIELD), or a plan (PLAN).</source>
      <translation>Chọn trường ĐVHC mới (UNIT_FIELD), hoặc một phương án (PLAN).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Choose the layer of communes (INPUT), or a plan (PLAN).</source>
      <translation>Chọn lớp ĐVHC cấp xã (INPUT), hoặc một phương án (PLAN).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Communes without a unit</source>
      <translation>ĐVHC cấp xã chưa thuộc ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Field of names of units</source>
      <translation>Trường tên ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Field of units</source>
      <translation>Trường ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Id of the unit that each commune belongs to, text or number. Empty, blank or NULL: the commune belongs to no unit.</source>
      <translation>Mã của ĐVHC mới mà mỗi ĐVHC cấp xã thuộc về, dạng văn bản hoặc số. Rỗng, chỉ có dấu cách hoặc NULL: ĐVHC cấp xã chưa thuộc ĐVHC mới nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Name of the unit that each commune belongs to. Left empty, the ids are used.</source>
      <translation>Tên của ĐVHC mới mà mỗi ĐVHC cấp xã thuộc về. Nếu để trống thì dùng mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Number of communes without a unit</source>
      <translation>Số ĐVHC cấp xã chưa thuộc ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Plan</source>
      <translation>Phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>The communes that belong to no unit, with all their attributes.</source>
      <translation>Các ĐVHC cấp xã chưa thuộc ĐVHC mới nào, với đầy đủ thuộc tính.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>The plan is read from its file; INPUT and its fields are not used.</source>
      <translation>Phương án được đọc từ tệp; INPUT và các trường của lớp không được dùng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>A text file in UTF-8 or UTF-16, or a .docx.</source>
      <translation>Một tệp văn bản mã UTF-8 hoặc UTF-16, hoặc một tệp .docx.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Finds the clauses in the text of a resolution, in the form of June 2025, and writes a table with one row for each member: resolution, province, clause, new_type, new_name, i, member_type, member_name, qualifier, qual_shared, scope, after_clauses. The columns are those that Decree text takes.

The text may hold the whole resolution or its clauses alone, with or without numbers, on one line or on several. Slips of the resolutions as passed are read as what is meant. What cannot be read, clauses that are missing, and counts that do not agree with the closing clause are told in the log.</source>
      <translation>Tìm các khoản trong lời văn một nghị quyết ở dạng tháng 6 năm 2025 và ghi một bảng mà mỗi dòng là một thành phần: resolution, province, clause, new_type, new_name, i, member_type, member_name, qualifier, qual_shared, scope, after_clauses. Đó là các cột mà “Lời văn nghị quyết” nhận.

Văn bản có thể là toàn bộ nghị quyết hoặc chỉ các khoản, có hoặc không có số thứ tự, trên một dòng hoặc nhiều dòng. Những lỗi nhỏ trong các nghị quyết đã ban hành được đọc theo đúng ý. Nhật ký cho biết chỗ không đọc được, các khoản còn thiếu và số lượng không khớp với khoản cuối.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Members</source>
      <translation>ĐVHC cấp xã hợp thành</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Oddities told in the log</source>
      <translation>Số điểm lạ ghi trong nhật ký</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>One row for each member of each clause.</source>
      <translation>Mỗi thành phần của mỗi khoản một dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Read decree</source>
      <translation>Đọc nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Reads the clauses of a resolution into a table of members</source>
      <translation>Đọc các khoản của một nghị quyết thành bảng các thành phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>Text of the resolution</source>
      <translation>Lời văn nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/read_decree.py" />
      <source>decree,resolution,read,parse,clause,nghị quyết,khoản,xã,sắp xếp</source>
      <translation>decree,resolution,read,parse,clause,nghị quyết,khoản,xã,sắp xếp,đọc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Communes changed</source>
      <translation>ĐVHC cấp xã thay đổi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Communes dropped</source>
      <translation>ĐVHC cấp xã bị loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Dropped communes</source>
      <translation>ĐVHC cấp xã bị loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Duplicates and communes inside another: all their fields, dropped_id, dropped_name, dropped_people, within_id, within_name.</source>
      <translation>ĐVHC trùng lặp và ĐVHC nằm trong ĐVHC khác: mọi trường của chúng, dropped_id, dropped_name, dropped_people, within_id, within_name.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Gaps filled</source>
      <translation>Khe hở được lấp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Makes a copy of a layer in which communes tile without overlaps and gaps</source>
      <translation>Lập bản sao của lớp, trong đó các ĐVHC cấp xã khít nhau, không chồng lấn, không khe hở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Makes a valid coverage of a layer of communes. The layer itself is not changed.

Where communes overlap, the ground goes to the one that has less ground to itself, so that the smaller one keeps its border. A gap goes to the neighbour with the longest border along it, and so does a splinter that this cuts off from a commune. Neighbours get the same vertices along their border. Invalid outlines are made valid first. Communes and vertices that need no repair come back exactly as they were.

Every commune is kept with all its fields, and area_change_m2 says how much its area has changed. An exact duplicate, or a commune that lies to 99.9 % or more inside one other, cannot be kept: it goes to DROPPED with its people. Nothing else is dropped: where others together cover a whole commune, nothing is written.

Gaps wider than asked for, and true holes such as lakes, stay open. The result does not depend on the order of the rows.</source>
      <translation>Lập lớp phủ hợp lệ từ lớp ĐVHC cấp xã. Bản thân lớp không bị thay đổi.

Nơi các ĐVHC chồng lấn, phần đất thuộc về ĐVHC có ít đất riêng hơn, nhờ đó ĐVHC nhỏ hơn giữ được địa giới. Khe hở thuộc về ĐVHC liền kề có địa giới dài nhất dọc theo nó, mảnh vụn bị cắt rời khỏi một ĐVHC cũng vậy. Các ĐVHC liền kề có cùng các đỉnh trên địa giới chung. Đường bao không hợp lệ được sửa trước. ĐVHC và đỉnh không cần sửa được giữ nguyên chính xác.

Mọi ĐVHC được giữ lại với tất cả các trường, area_change_m2 cho biết diện tích thay đổi bao nhiêu. ĐVHC trùng hoàn toàn, hoặc nằm từ 99,9 % trở lên trong một ĐVHC khác, không giữ lại được: được ghi vào DROPPED cùng số dân. Không loại gì khác: nơi các ĐVHC khác cùng phủ trọn một ĐVHC thì không ghi gì cả.

Khe hở rộng hơn mức đã cho và khoảng trống thật, như hồ, được để nguyên. Kết quả không phụ thuộc thứ tự các hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>One HTML page: what was repaired, how, and which communes changed most.</source>
      <translation>Một trang HTML: đã sửa gì, sửa thế nào, ĐVHC cấp xã nào thay đổi nhiều nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Repair coverage</source>
      <translation>Sửa địa giới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Repaired communes</source>
      <translation>ĐVHC cấp xã đã sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Snapping distance (m)</source>
      <translation>Khoảng cách bắt dính (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>The communes with all their fields, and area_change_m2.</source>
      <translation>Các ĐVHC cấp xã với mọi trường, và area_change_m2.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>True holes left open</source>
      <translation>Khoảng trống thật để nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>Vertices nearer to each other become one. No border moves farther than this.</source>
      <translation>Các đỉnh gần nhau hơn mức này được gộp làm một. Không địa giới nào dịch chuyển xa hơn mức này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/repair_coverage.py" />
      <source>topology,clean,snap,overlap,gap,fill,sliver,make valid,fix,coverage,commune,sửa,chồng lấn,khe hở,địa giới,xã,phường</source>
      <translation>sửa,chồng lấn,khe hở,lấp,bắt dính,địa giới,xã,phường,topology,clean,snap,overlap,gap,fill,sliver,make valid,fix,coverage,commune</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Dates and origins (ORIGINS): “{name}” is no input. The inputs are: {known}.</source>
      <translation>Ngày và nguồn (ORIGINS): “{name}” không phải là dữ liệu đầu vào. Các dữ liệu đầu vào là: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Dates and origins of the inputs</source>
      <translation>Ngày và nguồn của dữ liệu đầu vào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>For the report, a row an input: its name, such as BUDGET, what its figures are of, such as 2024, and who says so.</source>
      <translation>Cho báo cáo, mỗi dữ liệu đầu vào một dòng: tên, ví dụ BUDGET, số liệu của thời điểm nào, ví dụ 2024, và cơ quan cung cấp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>From the plan: {input}, “{source}”.</source>
      <translation>Theo phương án: {input}, “{source}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Input</source>
      <translation>Dữ liệu đầu vào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Left empty, it is guessed and the log says so.</source>
      <translation>Để trống thì trường được đoán và nhật ký nói rõ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Not used: {kind}. {reason}</source>
      <translation>Không dùng: {kind}. {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Origin</source>
      <translation>Nguồn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Roads that open by then count too, such as 2030. Left empty, the roads of today.</source>
      <translation>Tính cả những đường đưa vào khai thác đến năm đó, ví dụ 2030. Để trống thì tính đường hiện nay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>Year of the roads</source>
      <translation>Năm của mạng đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>{input}: {field}</source>
      <translation>{input}: {field}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_inputs.py" />
      <source>{kind}: “{source}” is neither a layer of the project nor a file that is there. Attach it again.</source>
      <translation>{kind}: “{source}” không phải lớp trong dự án, cũng không phải tệp đang có. Hãy gắn lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Choose the field of population (POPULATION_FIELD), or a plan (PLAN).</source>
      <translation>Chọn trường dân số (POPULATION_FIELD), hoặc một phương án (PLAN).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Commune, ward …: wards are dense from another density on, for indicator 2.3.</source>
      <translation>Loại ĐVHC cấp xã: phường được coi là đông dân từ một mật độ khác, dùng cho chỉ số 2.3.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Five numbers that add up to 100, such as 20,20,20,20,20. Left empty, the weights of the profile; where that is the plan file's, those that were chosen there.</source>
      <translation>Năm số có tổng bằng 100, ví dụ 20,20,20,20,20. Nếu để trống thì dùng trọng số của bộ tham số; nếu đó là bộ tham số của tệp phương án thì dùng trọng số đã chọn trong đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Former district of each commune, for indicator 4.1.</source>
      <translation>ĐVHC cấp huyện cũ của từng ĐVHC cấp xã, dùng cho chỉ tiêu 4.1.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Lower bound of the plan's score</source>
      <translation>Cận dưới của điểm phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Lower bound of the score (0–100)</source>
      <translation>Cận dưới của điểm (0–100)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Mountain, lowland, urban or island, for profiles whose goalposts or standards differ by it. A unit has the terrain that most of its people live in.</source>
      <translation>Miền núi, đồng bằng, đô thị hoặc hải đảo, cho các bộ tham số có mốc hoặc tiêu chuẩn khác nhau theo địa hình. Địa hình của ĐVHC mới là nơi phần lớn dân số sinh sống.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Number of violations</source>
      <translation>Số lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>One HTML page with scores, weights, method, and what is wrong or unknown.</source>
      <translation>Một trang HTML gồm điểm, trọng số, phương pháp, các lỗi và những số liệu chưa có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>One feature per unit: its sums and areas, score, score_low, score_high, f1 to f5, the raw value of every indicator, the seat, the number of violations.</source>
      <translation>Mỗi ĐVHC mới là một đối tượng: các tổng và diện tích, score, score_low, score_high, f1 đến f5, giá trị gốc của từng chỉ tiêu, trụ sở, số lỗi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score (0–100)</source>
      <translation>Điểm (0–100)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score of the plan (none when it is an interval, or leaves units out)</source>
      <translation>Điểm của phương án (không có khi là một khoảng, hoặc khi bỏ sót ĐVHC mới)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score units</source>
      <translation>Chấm điểm ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scored units</source>
      <translation>ĐVHC mới đã chấm điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scores each unit by five factors: infrastructure connectivity, population density, economic capacity, culture and society, regional coordination. Every indicator is held against fixed goalposts of a profile, never against the other units. Inside a factor the indicators are averaged; across factors the mean is geometric, so a weak factor cannot be bought back by a strong one. No factor counts for less than 5 %, so 5 is the lowest score there is.

Nothing is made up. An indicator without input is off, its weight goes to the others, and the log says so. Where the input covers less than 80 % of a unit's people, the score becomes an interval: score is NULL and score_low and score_high hold the bounds. The factors f1 to f5 run from 0 to 100 and are NULL when they are off or an interval; i11, i12 … are the raw values of the indicators.

Violations, such as a unit in two pieces, do not lower the score; they are counted beside it and listed in the report.</source>
      <translation>Chấm điểm từng ĐVHC mới theo năm yếu tố: kết nối hạ tầng, mật độ dân số, năng lực kinh tế, văn hóa – xã hội, liên kết vùng. Mỗi chỉ tiêu được so với các mốc cố định của bộ tham số, không so với các ĐVHC mới khác. Trong một yếu tố lấy trung bình cộng các chỉ tiêu; giữa các yếu tố lấy trung bình nhân, nên yếu tố yếu không thể được bù bằng yếu tố mạnh. Không yếu tố nào được tính dưới 5 %, vì vậy điểm thấp nhất là 5.

Không có số liệu nào được tự đặt ra. Chỉ tiêu không có dữ liệu thì không tính, trọng số của nó chuyển cho các chỉ tiêu khác và việc này được ghi trong nhật ký. Khi dữ liệu bao phủ dưới 80 % dân số của ĐVHC mới, điểm trở thành một khoảng: score là NULL, score_low và score_high là hai cận. Các yếu tố f1 đến f5 nằm trong khoảng 0 đến 100 và là NULL khi không tính hoặc khi là một khoảng; i11, i12 … là giá trị gốc của các chỉ tiêu.

Lỗi, ví dụ ĐVHC mới gồm hai phần, không làm giảm điểm; lỗi được đếm riêng và liệt kê trong báo cáo.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scores each unit from 5 to 100 in five factors of development space</source>
      <translation>Chấm điểm từng ĐVHC mới từ 5 đến 100 theo năm yếu tố của không gian phát triển</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Units whose population is unknown have no say in the score of the plan: {units}.</source>
      <translation>Các ĐVHC mới chưa biết dân số không được tính vào điểm của phương án: {units}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Upper bound of the plan's score</source>
      <translation>Cận trên của điểm phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Upper bound of the score (0–100)</source>
      <translation>Cận trên của điểm (0–100)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Violations</source>
      <translation>Lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Weights of the five factors (%)</source>
      <translation>Trọng số của năm yếu tố (%)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Where the seat comes from: planned, given, chosen, assumed</source>
      <translation>Nguồn của trụ sở: planned (người lập chọn), given (có sẵn), chosen (chọn tốt nhất), assumed (giả định)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>score,development space,indicators,composite,weights,profile,seat,population,compactness,report,điểm,không gian phát triển,sáp nhập,xã,phường</source>
      <translation>điểm,chấm điểm,không gian phát triển,chỉ tiêu,trọng số,bộ tham số,trụ sở,dân số,độ gọn,báo cáo,sáp nhập,xã,phường,score,development space,indicators,composite,weights,profile,seat,population,compactness,report</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>A file (.xlsx, .ods, .xls, .csv) or a layer. It must be given.</source>
      <translation>Tệp (.xlsx, .ods, .xls, .csv) hoặc một lớp. Bắt buộc phải có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Choose the table with the figures (TABLE).</source>
      <translation>Hãy chọn bảng số liệu (TABLE).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Codes that a spreadsheet took for numbers have lost them; 4 is then read as 00004.</source>
      <translation>Mã bị bảng tính coi là số thì mất các số 0 này; khi đó 4 được đọc là 00004.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Column of codes or names</source>
      <translation>Cột mã hoặc tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Columns that make one figure, such as Thường trú + Tạm trú; semicolons between several sums. Left empty, guessed.</source>
      <translation>Các cột cộng lại thành một số, ví dụ Thường trú + Tạm trú; nhiều tổng thì ngăn bằng dấu chấm phẩy. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Columns to add up</source>
      <translation>Các cột cần cộng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Columns to join</source>
      <translation>Các cột cần nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Decimal mark of numbers in text</source>
      <translation>Dấu thập phân của số viết dạng chữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>How many rows stand above the first row of data. Left empty, guessed.</source>
      <translation>Số dòng nằm trên dòng dữ liệu đầu tiên. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Name or number of the sheet. Left empty, every sheet with figures of communes.</source>
      <translation>Tên hoặc số thứ tự của trang tính. Để trống thì lấy mọi trang có số liệu của ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Needed where nothing in the table tells whether 12.345 is twelve thousand.</source>
      <translation>Cần khi trong bảng không có gì cho biết 12.345 có phải là mười hai nghìn hay không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Put back zeros in front of codes</source>
      <translation>Khôi phục số 0 ở đầu mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Rows of one commune</source>
      <translation>Nhiều dòng của một ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Rows of the header</source>
      <translation>Số dòng tiêu đề</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Sheet</source>
      <translation>Trang tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Table of figures</source>
      <translation>Bảng số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Title or letter of the column that says which commune a row is. Left empty, it is guessed.</source>
      <translation>Tiêu đề hoặc chữ cái của cột cho biết dòng thuộc ĐVHC cấp xã nào. Để trống thì tự đoán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Titles or letters, with semicolons between. Left empty, all columns of figures.</source>
      <translation>Tiêu đề hoặc chữ cái, ngăn bằng dấu chấm phẩy. Để trống thì lấy mọi cột số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Unit of areas</source>
      <translation>Đơn vị diện tích</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>Unit of the areas in the table; they are joined in km². auto reads the titles.</source>
      <translation>Đơn vị diện tích trong bảng; khi nối đổi ra km². auto đọc từ tiêu đề.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/table_of_figures.py" />
      <source>sum adds up the rows of one commune, such as its villages; none takes more than one row for doubled; auto decides by the table.</source>
      <translation>sum cộng các dòng của một ĐVHC cấp xã, ví dụ các thôn; none coi nhiều dòng là trùng lặp; auto quyết định theo bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Amounts such as farmland or length of roads.</source>
      <translation>Số lượng như diện tích đất nông nghiệp hoặc chiều dài đường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Averages by people ask for the field of population (POPULATION_FIELD). Choose it, or average by area (MEAN_BY_AREA_FIELDS).</source>
      <translation>Bình quân theo dân số cần trường dân số (POPULATION_FIELD). Hãy chọn trường đó, hoặc lấy bình quân theo diện tích (MEAN_BY_AREA_FIELDS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Carries figures of old units to new ones; totals agree to the last person</source>
      <translation>Chuyển số liệu của ĐVHC cũ sang ĐVHC mới; tổng khớp đến từng người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Carries the figures of old units to the new ones that they went into. New units are a layer of a later date, a field of the old layer, or a plan.

Counts are added up. That of a divided unit is divided by the shares of people or area; whole numbers into whole ones that add up to it, by the largest remainder. Rates and shares are averaged, weighted by people or area. The log has the sum of every column before and after.

What is unknown is counted apart and never as 0: where the column “…_missing” is not 0, a sum is the least that it can be. Figures of old units that go into no new one are told, and those units are in a layer of their own when one is given.</source>
      <translation>Chuyển số liệu của các ĐVHC cũ sang các ĐVHC mới mà chúng nhập vào. ĐVHC mới là một lớp ở thời điểm sau, một trường của lớp cũ, hoặc một phương án.

Số đếm được cộng dồn. Số của ĐVHC bị chia tách được chia theo tỷ phần dân số hoặc diện tích; số nguyên chia thành các số nguyên có tổng đúng bằng nó, theo số dư lớn nhất. Tỷ lệ được lấy bình quân, trọng số là dân số hoặc diện tích. Nhật ký ghi tổng của từng cột trước và sau.

Số chưa biết được đếm riêng và không bao giờ là 0: nơi cột “…_missing” khác 0, tổng là mức tối thiểu. Số liệu của ĐVHC cũ không vào ĐVHC mới nào được nêu rõ, và các ĐVHC đó nằm ở một lớp riêng khi có chỉ định.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Choose at least one column to carry: the field of population (POPULATION_FIELD), of official area (AREA_FIELD), or others (SUM_FIELDS, MEAN_FIELDS).</source>
      <translation>Hãy chọn ít nhất một cột để chuyển: trường dân số (POPULATION_FIELD), diện tích công bố (AREA_FIELD), hoặc trường khác (SUM_FIELDS, MEAN_FIELDS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Counts such as households or pupils.</source>
      <translation>Số đếm như số hộ hoặc số học sinh.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Fields that are to be carried in two ways: {fields}. Choose one way for each.</source>
      <translation>Các trường được chọn chuyển theo hai cách: {fields}. Hãy chọn một cách cho mỗi trường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Fields to add up, divided as area is</source>
      <translation>Trường cộng dồn, chia theo diện tích</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Fields to add up, divided as people are</source>
      <translation>Trường cộng dồn, chia theo dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Fields to average by area</source>
      <translation>Trường lấy bình quân theo diện tích</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Fields to average by people</source>
      <translation>Trường lấy bình quân theo dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Ids of the old units</source>
      <translation>Mã định danh của các ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Known people of old units that go into no new one</source>
      <translation>Dân số đã biết của ĐVHC cũ không vào ĐVHC mới nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Known people of the new units</source>
      <translation>Dân số đã biết của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Known people of the old units</source>
      <translation>Dân số đã biết của các ĐVHC cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>New units</source>
      <translation>ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Number of old units, whole or in part</source>
      <translation>Số ĐVHC cũ, toàn bộ hoặc một phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>One feature per new unit: unit, name, n_old, old, and each column with one that counts the parts where it is unknown.</source>
      <translation>Mỗi ĐVHC mới một đối tượng: unit, name, n_old, old, và từng cột kèm cột đếm số phần chưa biết số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Parts where {field} is unknown</source>
      <translation>Số phần chưa biết {field}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Rates and shares such as that of the poor. Asks for the field of population.</source>
      <translation>Tỷ lệ như tỷ lệ hộ nghèo. Cần trường dân số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Rates such as the share of forest, weighted by the area of the polygons.</source>
      <translation>Tỷ lệ như tỷ lệ che phủ rừng, lấy trọng số theo diện tích vùng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>Transfer statistics</source>
      <translation>Chuyển số liệu thống kê</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>statistics,transfer,old,new,areal interpolation,lineage,population,time series,số liệu,chuyển,dân số,cũ,mới,xã,phường,đơn vị hành chính</source>
      <translation>statistics,transfer,old,new,areal interpolation,lineage,population,time series,thống kê,số liệu,chuyển,dân số,cũ,mới,xã,phường,đơn vị hành chính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>{column}: unknown of a part in {count} new units; what stands there is of the other parts.</source>
      <translation>{column}: chưa biết của một phần ở {count} ĐVHC mới; số ghi ở đó là của các phần còn lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>{column}: {before} before, {after} after, {left} of old units that go into no new one; unknown in {missing} parts.</source>
      <translation>{column}: trước {before}, sau {after}, {left} thuộc ĐVHC cũ không vào ĐVHC mới nào; chưa biết ở {missing} phần.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/transfer_statistics.py" />
      <source>{column}: {left} belong to old units that go into no new one, and are missing in the sum.</source>
      <translation>{column}: {left} thuộc ĐVHC cũ không vào ĐVHC mới nào, và thiếu trong tổng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Adds minutes_then and km_then: by the roads that are open in that year. Left empty, only today counts.</source>
      <translation>Thêm minutes_then và km_then: theo các đường đã thông xe trong năm đó. Để trống thì chỉ tính hiện nay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Field of ids of seats</source>
      <translation>Trường mã trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Kilometres in {year}</source>
      <translation>Số km năm {year}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Kilometres of the quickest way</source>
      <translation>Số km của đường đi nhanh nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Minutes and kilometres from each commune to every seat within a limit</source>
      <translation>Số phút và số km từ mỗi ĐVHC cấp xã đến mọi trụ sở trong giới hạn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Minutes in {year}</source>
      <translation>Số phút năm {year}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Minutes on the quickest way</source>
      <translation>Số phút theo đường đi nhanh nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Number of communes that reach no seat</source>
      <translation>Số ĐVHC cấp xã không đến được trụ sở nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Number of rows</source>
      <translation>Số dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>One row for each commune and seat within the limit: commune, seat, minutes, km; with a year also minutes_then and km_then.</source>
      <translation>Một dòng cho mỗi ĐVHC cấp xã và trụ sở trong giới hạn: commune, seat, minutes, km; nếu có năm thì thêm minutes_then và km_then.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Points that people travel to. Left empty, they travel to the other communes.</source>
      <translation>Các điểm người dân đi đến. Để trống thì tính đến các ĐVHC cấp xã khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Travel times</source>
      <translation>Thời gian đi lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Travel times table</source>
      <translation>Bảng thời gian đi lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>What the table calls a seat. Left empty, the feature id, or that of the commune.</source>
      <translation>Tên gọi trụ sở trong bảng. Để trống thì dùng số hiệu đối tượng, hoặc mã của ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Without roads the year is not used.</source>
      <translation>Không có lớp đường thì không dùng năm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>Works out how long people travel from each commune to every seat that is within the limit, and how far that is on the quickest way.

People walk straight from where they live to the nearest road and from the road to the seat. Roads meet at common vertices and where their ends meet; roads that cross without a common vertex run one over the other. One-way roads are respected. Roads that do not hang together are told, since nobody drives from one piece to another. Ferries join the roads near their ends.

The speed of a road is its own, else its posted limit, else that of its class in the profile. Fields that are not chosen are guessed, and the log says so. Extracts of OpenStreetMap are read by their tags.

Without roads the minutes are those of a straight line. Without seats the times are those from each commune to all others. Seats that stand in no commune are left out and named; communes that reach no seat are named too.</source>
      <translation>Tính thời gian đi từ mỗi ĐVHC cấp xã đến mọi trụ sở trong giới hạn, và độ dài của đường đi nhanh nhất.

Người dân đi bộ thẳng từ nơi ở đến con đường gần nhất và từ đường đến trụ sở. Các đường gặp nhau tại đỉnh chung và tại đầu mút; đường cắt nhau mà không có đỉnh chung thì vượt qua nhau. Đường một chiều được tôn trọng. Các đường không nối liền được thông báo, vì không ai đi được từ mảng này sang mảng kia. Phà nối các đường gần hai đầu của nó.

Tốc độ của đường là tốc độ riêng, nếu không thì tốc độ giới hạn, nếu không nữa thì tốc độ của cấp đường trong bộ tham số. Các trường không chọn được tự đoán và nhật ký ghi lại. Trích xuất OpenStreetMap được đọc theo thẻ.

Không có lớp đường thì số phút tính theo đường thẳng. Không có trụ sở thì tính từ mỗi ĐVHC cấp xã đến mọi ĐVHC cấp xã khác. Trụ sở không nằm trong ĐVHC cấp xã nào bị bỏ và được nêu tên; ĐVHC cấp xã không đến được trụ sở nào cũng được nêu tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/travel_times.py" />
      <source>travel,time,minutes,distance,road,network,ferry,access,seat,openstreetmap,thời gian,đi lại,đường bộ,phà,trụ sở,xã,phường</source>
      <translation>travel,time,minutes,distance,road,network,ferry,access,seat,openstreetmap,thời gian,đi lại,đường bộ,phà,trụ sở,xã,phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Choose the layer of new units (NEW), the field of units (UNIT_FIELD), or a plan (PLAN).</source>
      <translation>Hãy chọn lớp ĐVHC mới (NEW), trường ĐVHC mới (UNIT_FIELD), hoặc một phương án (PLAN).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Code of each new unit. Left empty, the feature ids are used.</source>
      <translation>Mã của từng ĐVHC mới. Để trống thì dùng số hiệu đối tượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Field of ids of the new units</source>
      <translation>Trường mã của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Field of names of the new units</source>
      <translation>Trường tên của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Name of each new unit. Left empty, the ids are used.</source>
      <translation>Tên của từng ĐVHC mới. Để trống thì dùng mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Of two layers: an overlap of up to this share of the old unit's area is taken for a difference of borders, unless it is most of a new unit. Layers drawn on the same borders bear 1 or less.</source>
      <translation>Với hai lớp: phần chồng lên nhau đến tỷ lệ này của diện tích ĐVHC cũ được coi là sai lệch ranh giới, trừ khi nó chiếm phần lớn một ĐVHC mới. Các lớp vẽ trên cùng ranh giới dùng được 1 hoặc nhỏ hơn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Polygon layer of the units of the later date, in any coordinate system. In its place a field of the communes or a plan can say which unit each goes into.</source>
      <translation>Lớp vùng của các ĐVHC ở thời điểm sau, hệ tọa độ bất kỳ. Thay cho lớp này, một trường của lớp ĐVHC cấp xã hoặc một phương án có thể cho biết từng ĐVHC cấp xã vào ĐVHC nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>The new units are given twice, as a layer (NEW) and by {parameter}. Leave one of them out.</source>
      <translation>ĐVHC mới được cho hai lần, bằng lớp (NEW) và bằng {parameter}. Hãy bỏ một trong hai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/two_dates.py" />
      <source>Tolerance of borders (%)</source>
      <translation>Dung sai ranh giới (%)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/account.py" />
      <source>Regional Tool</source>
      <translation>Regional Tool</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/account.py" />
      <source>“{layer}” could not be used, for a reason that the plugin does not foresee ({error}). Its indicators are off. Look at the file or layer; what happened where stands in the panel “Log Messages”, under “Regional Tool”.</source>
      <translation>Không dùng được “{layer}” vì một lỗi mà phần mềm không lường trước ({error}). Các chỉ tiêu của dữ liệu này bị tắt. Hãy kiểm tra tệp hoặc lớp; chi tiết lỗi có trong bảng “Thông báo nhật ký” (Log Messages), mục “Regional Tool”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/attach.py" />
      <source>Layer “{layer}”: from {count} communes no seat is within {minutes:g} minutes: {communes}.</source>
      <translation>Lớp “{layer}”: từ {count} ĐVHC cấp xã không tới được trụ sở nào trong {minutes:g} phút: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/attach.py" />
      <source>The places where people live serve instead.</source>
      <translation>Các điểm dân cư được dùng thay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/guesses.py" />
      <source>{role}: {field}</source>
      <translation>{role}: {field}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/guesses.py" />
      <source>“{layer}”: fields were guessed ({fields}).</source>
      <translation>“{layer}”: các trường được đoán ({fields}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/guesses.py" />
      <source>“{layer}”: no field is known to hold {roles}. Choose the fields.</source>
      <translation>“{layer}”: không biết trường nào chứa {roles}. Hãy chọn trường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/layer_rows.py" />
      <source>Layer “{layer}” has no features. Choose another one, or clear its filter.</source>
      <translation>Lớp “{layer}” không có đối tượng nào. Hãy chọn lớp khác hoặc bỏ bộ lọc.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/layer_rows.py" />
      <source>Layer “{layer}” must hold {geometry} to serve as {kind}. Choose another one.</source>
      <translation>Lớp “{layer}” phải là lớp {geometry} để dùng làm {kind}. Hãy chọn lớp khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/layer_rows.py" />
      <source>lines</source>
      <translation>đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/layer_rows.py" />
      <source>points</source>
      <translation>điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/layer_rows.py" />
      <source>polygons</source>
      <translation>vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>It counts together with roads only.</source>
      <translation>Chỉ được tính cùng với đường bộ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>Layer “{layer}”: no planned road has a year of opening. Choose the field that holds it.</source>
      <translation>Lớp “{layer}”: không có đường quy hoạch nào có năm khai thác. Hãy chọn trường chứa năm đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>Layer “{layer}”: no road comes near {count} communes, from where nobody is said to reach anything: {communes}.</source>
      <translation>Lớp “{layer}”: không có đường nào đến gần {count} ĐVHC cấp xã, coi như từ đó không ai tới được đâu: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>Layer “{layer}”: planned roads without a year of opening are left out: {rows}.</source>
      <translation>Lớp “{layer}”: bỏ qua các đường quy hoạch không có năm khai thác: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>The roads of layer “{layer}” come near {percent:.0f} % of the people only, which is too few to tell travel times. Attach a layer that has the small roads too; not reached are {count} communes: {communes}.</source>
      <translation>Đường của lớp “{layer}” chỉ đến gần {percent:.0f} % dân số, quá ít để tính thời gian đi lại. Hãy gắn lớp có cả đường nhỏ; chưa tới được {count} ĐVHC cấp xã: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/network.py" />
      <source>The roads of layer “{layer}” fall into {count} pieces that do not meet, and {percent:.0f} % of the people live on small ones, from where one reaches next to nothing. Travel times by road are off, for they would be wrong. Let the ends of the roads meet, or raise “road_snap_m” in the profile, which is {metres:g} m; where water lies between, attach ferries.</source>
      <translation>Đường của lớp “{layer}” rời thành {count} mảnh không nối với nhau, và {percent:.0f} % dân số sống ở các mảnh nhỏ, từ đó hầu như không đi được đến đâu. Thời gian đi đường bộ bị tắt vì sẽ sai. Hãy nối các đầu đường, hoặc tăng “road_snap_m” trong hồ sơ chấm điểm, hiện là {metres:g} m; nơi cách nhau bởi sông nước thì gắn thêm lớp phà.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/offers.py" />
      <source>“{file}” holds no layer that can serve as {kind}. Choose another file.</source>
      <translation>“{file}” không có lớp nào dùng được làm {kind}. Hãy chọn tệp khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/raster_cells.py" />
      <source>Raster “{layer}” cannot be read. The file may be damaged; get it again.</source>
      <translation>Không đọc được raster “{layer}”. Tệp có thể bị hỏng; hãy lấy lại tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/raster_cells.py" />
      <source>Raster “{layer}” does not lie over the communes. Check its coordinate system, and that it shows the same province.</source>
      <translation>Raster “{layer}” không nằm trên các ĐVHC cấp xã. Hãy kiểm tra hệ tọa độ và xem có đúng tỉnh không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/raster_cells.py" />
      <source>Raster “{layer}” has more than {count} cells over the communes. Resample it to cells of 100 m.</source>
      <translation>Raster “{layer}” có hơn {count} ô trên các ĐVHC cấp xã. Hãy lấy mẫu lại về ô 100 m.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/raster_cells.py" />
      <source>Raster “{layer}” has no coordinate system. Set it in the layer's properties, under Source.</source>
      <translation>Raster “{layer}” không có hệ tọa độ. Hãy đặt trong thuộc tính của lớp, mục Nguồn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/raster_cells.py" />
      <source>The communes cannot be brought into the coordinate system of raster “{layer}”. Choose a raster of the same country.</source>
      <translation>Không chuyển được các ĐVHC cấp xã sang hệ tọa độ của raster “{layer}”. Hãy chọn raster của cùng quốc gia.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/sources.py" />
      <source>Layer “{layer}” cannot serve as {kind}. Attach another one.</source>
      <translation>Lớp “{layer}” không dùng làm {kind} được. Hãy gắn lớp khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/table_rows.py" />
      <source>“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
      <translation>“{file}” không có trang tính “{sheet}”. Các trang tính: {sheets}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/table_rows.py" />
      <source>“{table}” has no rows. Choose another table.</source>
      <translation>“{table}” không có dòng nào. Hãy chọn bảng khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach/tables.py" />
      <source>No indicator of the profile is measured over “{table}”; its own ones name: {layers}. Give the table that name.</source>
      <translation>Không chỉ số nào của hồ sơ được tính trên “{table}”; các chỉ số riêng nêu tên: {layers}. Hãy đặt tên đó cho bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach_task.py" />
      <source>Reading the attached data</source>
      <translation>Đọc dữ liệu đính kèm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/attach_task.py" />
      <source>The attached data could not be read. The scores are as they were.</source>
      <translation>Không đọc được dữ liệu đính kèm. Điểm vẫn như trước.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>All households</source>
      <translation>Tổng số hộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>Code or name of the commune</source>
      <translation>Mã hoặc tên ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>Day of the count</source>
      <translation>Ngày kiểm phiếu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>Households against</source>
      <translation>Số hộ không đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>Households in favour</source>
      <translation>Số hộ đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballot_table.py" />
      <source>Village</source>
      <translation>Thôn, tổ dân phố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballots_task.py" />
      <source>Reading ballots</source>
      <translation>Đang đọc kết quả lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/ballots_task.py" />
      <source>The ballots could not be read. Nothing has been entered.</source>
      <translation>Không đọc được kết quả lấy ý kiến. Chưa có gì được nhập.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/border_tasks.py" />
      <source>Checking borders</source>
      <translation>Đang kiểm tra địa giới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/border_tasks.py" />
      <source>Defects of {layer}</source>
      <translation>Sai sót của {layer}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/border_tasks.py" />
      <source>Layer “{layer}” could not be read.</source>
      <translation>Không đọc được lớp “{layer}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/border_tasks.py" />
      <source>Repairing borders</source>
      <translation>Đang sửa địa giới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/border_tasks.py" />
      <source>{layer} repaired</source>
      <translation>{layer} đã sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/child_process.py" />
      <source>The geometry library gave up (code {code}): not enough memory, or an outline that it cannot deal with. Nothing has been written. Try a part of the layer at a time.</source>
      <translation>Thư viện hình học đã dừng (mã {code}): thiếu bộ nhớ, hoặc gặp đường bao không xử lý được. Chưa ghi gì. Hãy thử từng phần của lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>A unit of A goes on as the unit of B that keeps its people, such that as few people as possible change their unit in all; ids do not matter.</source>
      <translation>Một ĐVHC mới của A tiếp tục là ĐVHC mới của B giữ dân của nó, sao cho tổng số người phải đổi ĐVHC mới là ít nhất; mã không có ý nghĩa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Code of the unit</source>
      <translation>Mã ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Commune</source>
      <translation>ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Communes in another unit</source>
      <translation>ĐVHC cấp xã thuộc ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Comparison of {a} and {b}</source>
      <translation>So sánh {a} và {b}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Factor</source>
      <translation>Yếu tố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Inequality of populations (Theil)</source>
      <translation>Chênh lệch dân số (Theil)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Known people</source>
      <translation>Số người đã biết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Method</source>
      <translation>Phương pháp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>None: both plans make the same units.</source>
      <translation>Không có: hai phương án tạo các ĐVHC mới như nhau.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Nothing that can be seen: both plans score alike in every factor.</source>
      <translation>Không có gì đáng kể: hai phương án có điểm như nhau ở mọi yếu tố.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>People and areas that are unknown are counted apart, never as 0.</source>
      <translation>Dân số và diện tích chưa rõ được đếm riêng, không tính là 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Points</source>
      <translation>Điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Polygon area (km²)</source>
      <translation>Diện tích vùng (km²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Score</source>
      <translation>Điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Seat of the unit</source>
      <translation>Trụ sở ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>The parts add up to the change of the score (LMDI, Ang 2005). Two figures are those of its lower and of its upper bound.</source>
      <translation>Tổng các phần đúng bằng mức thay đổi của điểm (LMDI, Ang 2005). Hai số là của cận dưới và cận trên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Unit</source>
      <translation>ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Units by outcome: {law}</source>
      <translation>Số ĐVHC mới theo kết quả: {law}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>Variation of information (Meilă 2007) weighs each commune by its known people; by communes alone it is {bits} bits.</source>
      <translation>Biến thiên thông tin (Meilă 2007) lấy trọng số là số người đã biết của mỗi ĐVHC cấp xã; nếu tính mỗi ĐVHC cấp xã như nhau thì là {bits} bit.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>What changed the score</source>
      <translation>Điều gì làm thay đổi điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>What changes from A to B</source>
      <translation>Những gì thay đổi từ A sang B</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>bits of variation of information</source>
      <translation>bit biến thiên thông tin</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>communes in another unit</source>
      <translation>ĐVHC cấp xã thuộc ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>km² in another unit</source>
      <translation>km² thuộc ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>no unit</source>
      <translation>không thuộc ĐVHC mới nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>people in another unit</source>
      <translation>người thuộc ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_report.py" />
      <source>without units of unknown people: {count}</source>
      <translation>không tính ĐVHC mới chưa rõ dân số: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_sheet.py" />
      <source>in another unit than in the reference; a unit that goes on keeps its colour</source>
      <translation>thuộc ĐVHC mới khác so với phương án gốc; ĐVHC mới được giữ lại giữ nguyên màu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_sheet.py" />
      <source>the file cannot be opened</source>
      <translation>không mở được tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_sheet.py" />
      <source>the page could not be finished</source>
      <translation>không hoàn tất được trang</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_task.py" />
      <source>Comparing failed: {reason}</source>
      <translation>So sánh không thành: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_task.py" />
      <source>Comparing options</source>
      <translation>Đang so sánh phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/compare_task.py" />
      <source>Comparing was cancelled. The options are kept.</source>
      <translation>Đã hủy so sánh. Các phương án vẫn được giữ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>(open)</source>
      <translation>(chưa xác định)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>(signature, full name)</source>
      <translation>(ký, ghi rõ họ tên)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>(signature, full name, stamp)</source>
      <translation>(ký, ghi rõ họ tên, đóng dấu)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Against</source>
      <translation>Không đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>All voters</source>
      <translation>Tổng số cử tri</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Asked from</source>
      <translation>Lấy ý kiến từ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Asked from, to</source>
      <translation>Lấy ý kiến từ, đến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>At least {percent} % of all {asked} of the commune have to be in favour ({citation}).</source>
      <translation>Cần ít nhất {percent} % tổng số {asked} của ĐVHC cấp xã đồng ý ({citation}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Communes of the unit</source>
      <translation>ĐVHC cấp xã hợp thành</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Consultation in a commune</source>
      <translation>Lấy ý kiến tại ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Consultation on {option}</source>
      <translation>Lấy ý kiến về {option}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Counted on: {day}</source>
      <translation>Ngày kiểm phiếu: {day}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Do you agree that {communes} become one unit, {unit}, with its seat in {seat}?</source>
      <translation>Ông (bà) có đồng ý sắp xếp {communes} thành một ĐVHC mới là {unit}, trụ sở đặt tại {seat} không?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>For the commune</source>
      <translation>Đại diện ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>For those asked</source>
      <translation>Đại diện người được lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>In favour</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>In favour, % of all</source>
      <translation>Đồng ý, % trên tổng số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Option</source>
      <translation>Phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Option {option}, proposal {proposal}; printed {day}.</source>
      <translation>Phương án {option}, đề xuất {proposal}; in {day}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Proposed unit</source>
      <translation>ĐVHC mới đề xuất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_form.py" />
      <source>Whole commune</source>
      <translation>Toàn ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Agreed</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Below the threshold</source>
      <translation>Chưa đủ tỷ lệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Nobody has to be asked</source>
      <translation>Không phải lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Not answered yet</source>
      <translation>Chưa có kết quả</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Not asked: it stays</source>
      <translation>Không lấy ý kiến: giữ nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/consent_style.py" />
      <source>Voted on an older option</source>
      <translation>Ý kiến về phương án cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/atlas.py" />
      <source>the pages could not be finished</source>
      <translation>không hoàn tất được các trang</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/atlas_templates.py" />
      <source>There is no folder “{folder}” with layouts of the atlas. Give one that exists, or leave it out to have the layouts of the plugin.</source>
      <translation>Không có thư mục “{folder}” chứa bố cục của tập bản đồ. Hãy chọn thư mục có thật, hoặc bỏ trống để dùng bố cục của plugin.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/atlas_templates.py" />
      <source>“{file}” cannot be used for the atlas: QGIS cannot read it. Save it again from QGIS, or take it out of the folder to have the one of the plugin.</source>
      <translation>Không dùng được “{file}” cho tập bản đồ: QGIS không đọc được tệp này. Hãy lưu lại từ QGIS, hoặc bỏ tệp ra khỏi thư mục để dùng tệp của plugin.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/decision.py" />
      <source>The plan cannot be written as a decree yet; nothing has been written. To mend ({count}):{list} Mend them, or accept them (ACCEPT): the papers then list them on their first page.</source>
      <translation>Chưa thể ghi hồ sơ nghị quyết của phương án; chưa có gì được ghi. Cần xử lý ({count}):{list} Hãy xử lý, hoặc chấp nhận (ACCEPT): khi đó các văn bản liệt kê chúng ở trang đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/manifest.py" />
      <source>“{folder}” holds no package of a decree: its {file} is not there, or is damaged.</source>
      <translation>“{folder}” không chứa hồ sơ nghị quyết: {file} không có hoặc bị hỏng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/package_task.py" />
      <source>Package of the decree</source>
      <translation>Hồ sơ nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/package_task.py" />
      <source>The package could not be written: {reason}</source>
      <translation>Không ghi được hồ sơ: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/package_task.py" />
      <source>The package was cancelled; no file has changed.</source>
      <translation>Đã hủy ghi hồ sơ; không tệp nào thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/staged_package.py" />
      <source>Give the folder of the package a name.</source>
      <translation>Hãy đặt tên cho thư mục hồ sơ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/staged_package.py" />
      <source>There is no folder “{folder}”. Make it, or choose another.</source>
      <translation>Không có thư mục “{folder}”. Hãy tạo thư mục này hoặc chọn thư mục khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/staged_package.py" />
      <source>“{file}” is a file. Choose a folder for the package.</source>
      <translation>“{file}” là một tệp. Hãy chọn thư mục cho hồ sơ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/staged_package.py" />
      <source>“{file}” is open in a program, so the package cannot be replaced. Close it there, or choose another folder.</source>
      <translation>“{file}” đang mở trong một chương trình nên không thay được hồ sơ. Hãy đóng tệp đó, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/staged_package.py" />
      <source>“{folder}” holds other files and no package of a decree. Choose an empty folder or a new one.</source>
      <translation>“{folder}” chứa các tệp khác, không phải hồ sơ nghị quyết. Hãy chọn thư mục trống hoặc thư mục mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/decree/write_package.py" />
      <source>The files do not say what the plan says, so the package is not put in place. Differences: {count}. {differences}</source>
      <translation>Các tệp không khớp với phương án nên hồ sơ không được đặt vào chỗ. Số điểm khác biệt: {count}. {differences}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/defect_layer.py" />
      <source>Area in dispute (m²)</source>
      <translation>Diện tích chưa rõ thuộc ĐVHC nào (m²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/defect_layer.py" />
      <source>Greatest width (m)</source>
      <translation>Chiều rộng lớn nhất (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/defect_layer.py" />
      <source>Length of the outline or border (m)</source>
      <translation>Chiều dài đường bao hoặc địa giới (m)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/defect_layer.py" />
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/elevation_terrain.py" />
      <source>By elevation: mountain {mountain}, lowland {lowland}, unknown {unknown}.</source>
      <translation>Theo độ cao: miền núi {mountain}, đồng bằng {lowland}, chưa rõ {unknown}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/elevation_terrain.py" />
      <source>“{layer}” is no raster that can be read. Choose a raster of elevations in metres.</source>
      <translation>“{layer}” không phải raster đọc được. Hãy chọn raster độ cao tính bằng mét.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/elevation_terrain.py" />
      <source>“{source}” is neither a layer of the project nor a file that is there. Choose the raster of elevations again.</source>
      <translation>“{source}” không phải lớp trong dự án, cũng không phải tệp hiện có. Hãy chọn lại raster độ cao.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Area km²</source>
      <translation>Diện tích km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Code</source>
      <translation>Mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Colour</source>
      <translation>Màu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Consultation</source>
      <translation>Lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Detached parts</source>
      <translation>Phần tách rời</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Locked</source>
      <translation>Đã khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Population</source>
      <translation>Dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Step</source>
      <translation>Bước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/empty_layers.py" />
      <source>Value</source>
      <translation>Giá trị</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>Choose the coordinate system that the files are written in.</source>
      <translation>Hãy chọn hệ tọa độ cho các tệp được ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>No transformation from {source} to {target} is known that is good to metres. Write in the layer's own coordinate system, or give the layer one with an EPSG code.</source>
      <translation>Không có phép chuyển đổi nào từ {source} sang {target} đạt độ chính xác cỡ mét. Hãy ghi theo hệ tọa độ của lớp, hoặc đặt cho lớp một hệ tọa độ có mã EPSG.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>The outline of {unit} cannot be expressed in {crs}. Choose a coordinate system made for this part of the world.</source>
      <translation>Đường bao của {unit} không biểu diễn được trong {crs}. Hãy chọn hệ tọa độ dùng cho khu vực này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>{crs} (as the layer)</source>
      <translation>{crs} (như của lớp)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>{crs} is withdrawn, and programs disagree on what its coordinates mean. Choose EPSG:{better} instead.</source>
      <translation>{crs} đã bị bãi bỏ và các phần mềm hiểu tọa độ của nó khác nhau. Hãy chọn EPSG:{better} để thay thế.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>Export of the plan</source>
      <translation>Xuất phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The export failed: {reason}</source>
      <translation>Không xuất được: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The export was cancelled; no file has changed.</source>
      <translation>Đã hủy việc xuất; không tệp nào bị thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The plan is written: {files}</source>
      <translation>Đã ghi phương án: {files}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_units.py" />
      <source>Give the files a name.</source>
      <translation>Hãy đặt tên cho các tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_units.py" />
      <source>The plan has no units yet, so there is nothing to export.</source>
      <translation>Phương án chưa có ĐVHC mới nào nên chưa có gì để xuất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/field_option.py" />
      <source>Layer “{layer}” has lost communes since the plan was started: {communes}. Start the plan anew from the layer.</source>
      <translation>Lớp “{layer}” đã mất ĐVHC cấp xã từ khi bắt đầu phương án: {communes}. Hãy bắt đầu lại phương án từ lớp này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/field_option.py" />
      <source>Reading units</source>
      <translation>Đang đọc ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/field_reading.py" />
      <source>Layer “{layer}” has been removed.</source>
      <translation>Lớp “{layer}” đã bị gỡ bỏ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/field_reading.py" />
      <source>Reading the field of units</source>
      <translation>Đang đọc trường ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/followed_layer.py" />
      <source>Layer “{layer}” has been removed. The plan goes on without it.</source>
      <translation>Lớp “{layer}” đã bị gỡ bỏ. Phương án tiếp tục mà không có lớp này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/followed_layer.py" />
      <source>Layer “{layer}” has lost the field “{field}”. It is no longer followed.</source>
      <translation>Lớp “{layer}” không còn trường “{field}”. Lớp không được theo dõi nữa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/followed_layer.py" />
      <source>Rows of “{layer}” have been removed, and without a field of codes the others cannot be told apart any more. It is no longer followed; start the plan again.</source>
      <translation>Một số dòng của “{layer}” đã bị xóa; không có trường mã thì không phân biệt được các dòng còn lại. Lớp không được theo dõi nữa; hãy lập lại phương án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/followed_layer.py" />
      <source>The plan follows “{field}” of “{layer}”. Communes that changed to what the layer says: {count}.</source>
      <translation>Phương án theo trường “{field}” của “{layer}”. Số ĐVHC cấp xã đã đổi theo lớp: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/followed_layer.py" />
      <source>“{layer}” has changed what is locked in the plan: {names}.</source>
      <translation>“{layer}” đã thay đổi phần đang bị khóa trong phương án: {names}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/input_verdicts.py" />
      <source>Judging the layer</source>
      <translation>Đang xem xét lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>; the table gives no total of its own.</source>
      <translation>; bảng không ghi tổng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>; the table's own total is {official}, difference {difference}.</source>
      <translation>; tổng do bảng ghi là {official}, chênh lệch {difference}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>After</source>
      <translation>Sau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Before</source>
      <translation>Trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Column</source>
      <translation>Cột</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Communes with a figure</source>
      <translation>ĐVHC cấp xã có số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Difference from it</source>
      <translation>Chênh lệch với tổng đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Every row has its commune, and every commune its row.</source>
      <translation>Dòng nào cũng có ĐVHC cấp xã, và ĐVHC cấp xã nào cũng có dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Field</source>
      <translation>Trường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Figures joined to “{layer}”</source>
      <translation>Số liệu nối vào “{layer}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>File and sheet</source>
      <translation>Tệp và trang tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Row</source>
      <translation>Dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Rows that are ambiguous</source>
      <translation>Dòng chưa rõ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Sum in the table</source>
      <translation>Tổng trong bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Sum joined</source>
      <translation>Tổng đã nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Sums before and after</source>
      <translation>Tổng trước và sau khi nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>Texts mended in field “{field}”</source>
      <translation>Chữ đã sửa mã trong trường “{field}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>The table's own total</source>
      <translation>Tổng do bảng ghi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>To look at</source>
      <translation>Cần xem lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>What may be meant</source>
      <translation>Có thể là</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>What was guessed</source>
      <translation>Những điều đã đoán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>{area} km²</source>
      <translation>{area} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>{table}, {field}: {before} in the table, {after} joined</source>
      <translation>{table}, {field}: trong bảng {before}, đã nối {after}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_report.py" />
      <source>{table}: {reason}: {rows}.</source>
      <translation>{table}: {reason}: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_task.py" />
      <source>Choose the field of names or of codes first: rows are found by them.</source>
      <translation>Trước hết hãy chọn trường tên hoặc trường mã: các dòng được tìm theo chúng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_task.py" />
      <source>Reading the table of figures</source>
      <translation>Đang đọc bảng số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/join_task.py" />
      <source>The table could not be read.</source>
      <translation>Không đọc được bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>Reason as a code</source>
      <translation>Mã lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>Row in the file</source>
      <translation>Dòng trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>more than one commune or row fits</source>
      <translation>hợp với nhiều ĐVHC cấp xã hoặc nhiều dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>no commune has this name or code</source>
      <translation>không ĐVHC cấp xã nào có tên hoặc mã này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>the code is one commune's or nobody's, the name another's</source>
      <translation>mã của một ĐVHC cấp xã hoặc không của ai, tên của ĐVHC khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>the name fits, but may be that of another place</source>
      <translation>tên khớp nhưng có thể là của nơi khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>the row stands twice with the same figures</source>
      <translation>dòng lặp lại với cùng số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>the table has no row for this commune</source>
      <translation>bảng không có dòng cho ĐVHC cấp xã này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/joined_fields.py" />
      <source>{title}, joined in km²</source>
      <translation>{title}, nối theo km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/kept_law.py" />
      <source>Rule set “{file}”, line {line}: it builds on “{name}”, which does not come with the plugin and cannot be kept with the plan. Put its figures into the file itself.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: dựa trên “{name}”, là tệp không có sẵn trong phần mềm nên không thể lưu cùng phương án. Hãy đưa các con số của nó vào chính tệp này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/law_inputs_task.py" />
      <source>Reading elevations</source>
      <translation>Đang đọc độ cao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/law_inputs_task.py" />
      <source>Reading figures of units</source>
      <translation>Đang đọc số liệu của các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/law_inputs_task.py" />
      <source>The elevations could not be read. Nothing has been changed.</source>
      <translation>Không đọc được độ cao. Chưa có gì thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/law_inputs_task.py" />
      <source>The figures of units could not be read. Nothing has been changed.</source>
      <translation>Không đọc được số liệu của các ĐVHC mới. Chưa có gì thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/link_layer.py" />
      <source>Links</source>
      <translation>Liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/load_units.py" />
      <source>Reading the table of units</source>
      <translation>Đang đọc bảng ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/lost_names_task.py" />
      <source>Looking for names that vanish</source>
      <translation>Tìm các tên sẽ mất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/lost_names_task.py" />
      <source>The names that vanish could not be listed: {reason}</source>
      <translation>Không lập được danh sách các tên sẽ mất: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/mend_task.py" />
      <source>Mending</source>
      <translation>Đang sửa lỗi phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/mend_task.py" />
      <source>Mending failed: {reason}</source>
      <translation>Không sửa được lỗi: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/mended_layer.py" />
      <source>Layer “{layer}” could not be copied.</source>
      <translation>Không sao chép được lớp “{layer}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/mended_layer.py" />
      <source>Mending a copy of the layer</source>
      <translation>Đang sửa trên bản sao của lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/mended_layer.py" />
      <source>{layer} (mended)</source>
      <translation>{layer} (đã sửa)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/offer_task.py" />
      <source>It could not be read. Choose another layer or file.</source>
      <translation>Không đọc được. Hãy chọn lớp hoặc tệp khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/offer_task.py" />
      <source>Looking at the data</source>
      <translation>Xem dữ liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/outcome_style.py" />
      <source>No rule set is chosen</source>
      <translation>Chưa chọn bộ tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/output_layers.py" />
      <source>“{file}”: {feature} has a text of {bytes} bytes in “{field}”, and a shapefile holds {most}. Choose a GeoPackage.</source>
      <translation>“{file}”: {feature} có văn bản dài {bytes} byte ở trường “{field}”, trong khi shapefile chỉ chứa được {most} byte. Hãy chọn GeoPackage.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_as_layer.py" />
      <source>“{file}” holds several plans. Say which one, as in {example}. Its plans are: {plans}.</source>
      <translation>“{file}” có nhiều phương án. Hãy ghi rõ phương án nào, ví dụ {example}. Các phương án: {plans}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_consultation.py" />
      <source>Counted before the option was frozen ({day}): {communes}. See whether they voted on this option.</source>
      <translation>Kiểm phiếu trước khi chốt phương án ({day}): {communes}. Hãy xem các nơi này có bỏ phiếu về đúng phương án này không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_consultation.py" />
      <source>Freeze the option that is asked about first; ballots belong to it.</source>
      <translation>Trước hết hãy chốt phương án lấy ý kiến; phiếu thuộc về phương án đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_consultation.py" />
      <source>In no unit of the option that is asked about: {communes}.</source>
      <translation>Không thuộc ĐVHC mới nào của phương án lấy ý kiến: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_consultation.py" />
      <source>The plan has no units yet, so there is nothing to ask about.</source>
      <translation>Phương án chưa có ĐVHC mới nào, nên chưa có gì để lấy ý kiến.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_document.py" />
      <source>The plan is in no file that can be written here. Save it as a file first.</source>
      <translation>Phương án không nằm trong tệp nào ghi được ở đây. Hãy lưu phương án thành tệp trước.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/attach_plan.py" />
      <source>“{file}”: its layer of communes has been changed by another program since the plan was made (ids gone: {gone}, ids new: {new}). The plan can be attached to the changed layer by the ids of the communes; what can be undone begins anew then.</source>
      <translation>“{file}”: lớp ĐVHC cấp xã đã bị chương trình khác thay đổi từ khi lập phương án (mã bị mất: {gone}, mã mới: {new}). Có thể gắn phương án vào lớp đã thay đổi theo mã ĐVHC cấp xã; khi đó việc hoàn tác bắt đầu lại từ đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/attach_plan.py" />
      <source>“{file}”: the plan is attached to the changed layer. Communes without a unit now: {new}; communes that are gone: {gone}.</source>
      <translation>“{file}”: phương án đã được gắn vào lớp đã thay đổi. ĐVHC cấp xã nay chưa có ĐVHC mới: {new}; ĐVHC cấp xã không còn: {gone}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/commune_layer.py" />
      <source>Layer “{layer}”: no geometry for {communes}. Draw it or delete the row.</source>
      <translation>Lớp “{layer}”: {communes} chưa có hình học. Hãy vẽ hình hoặc xóa dòng đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/file_lock.py" />
      <source>somebody</source>
      <translation>ai đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/file_lock.py" />
      <source>“{file}” cannot be written here ({reason}), so it is opened read-only. To go on editing, save the plan as a file in another folder.</source>
      <translation>Không ghi được “{file}” ở đây ({reason}), nên tệp được mở chỉ để đọc. Để chỉnh sửa tiếp, hãy lưu phương án thành tệp trong thư mục khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/file_lock.py" />
      <source>“{file}” is being edited by {who} on {computer} since {time} (UTC), so it is opened read-only. To edit it yourself, save the plan as a file of your own.</source>
      <translation>“{file}” đang được {who} chỉnh sửa trên máy {computer} từ {time} (UTC), nên tệp được mở chỉ để đọc. Để tự chỉnh sửa, hãy lưu phương án thành tệp của riêng bạn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>The plan “{plan}” was written by a newer Regional Tool. Install the newest version to open it.</source>
      <translation>Phương án “{plan}” được ghi bằng bản Regional Tool mới hơn. Hãy cài bản mới nhất để mở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>The plan “{plan}”: its table of edits has been changed by another program ({reason}). Take a copy of the file from before.</source>
      <translation>Phương án “{plan}”: bảng chỉnh sửa đã bị chương trình khác thay đổi ({reason}). Hãy dùng bản sao của tệp từ trước đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}” cannot be opened as a plan: {reason}. If it is damaged, take a copy of it from before.</source>
      <translation>Không mở được “{file}” như một phương án: {reason}. Nếu tệp bị hỏng, hãy dùng bản sao từ trước đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}” has no plan “{plan}”. Its plans are: {plans}.</source>
      <translation>“{file}” không có phương án “{plan}”. Các phương án trong tệp: {plans}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}” holds no plan. Choose a file that was written by “Save plan as”, or start a plan from its layer.</source>
      <translation>“{file}” không chứa phương án nào. Hãy chọn tệp được ghi bằng “Lưu phương án ra tệp”, hoặc bắt đầu phương án từ lớp trong tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}” is not there. Choose another file.</source>
      <translation>Không có tệp “{file}”. Hãy chọn tệp khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}”: not every edit in its journal fits the plan, perhaps because the file was replaced by another copy. What fits is in the plan; the journal is kept as “{kept}”.</source>
      <translation>“{file}”: không phải mọi chỉnh sửa trong nhật ký đều khớp với phương án, có thể vì tệp đã bị thay bằng bản sao khác. Phần khớp đã có trong phương án; nhật ký được giữ lại thành “{kept}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/open_plan.py" />
      <source>“{file}”: not every edit in its journal fits the plan. What fits is shown.</source>
      <translation>“{file}”: không phải mọi chỉnh sửa trong nhật ký đều khớp với phương án. Phần khớp được hiển thị.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/plan_writer.py" />
      <source>The plan cannot be saved in “{file}”: {reason}. You can go on: all edits are kept in memory, and saving is tried again. To be safe, save the plan as a file elsewhere.</source>
      <translation>Không lưu được phương án vào “{file}”: {reason}. Bạn có thể làm tiếp: mọi chỉnh sửa được giữ trong bộ nhớ và việc lưu được thử lại. Để an toàn, hãy lưu phương án thành tệp ở nơi khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_file/save_plan.py" />
      <source>“{file}” is open as a plan, here or on another computer, or cannot be written. Choose another name or folder.</source>
      <translation>“{file}” đang được mở như một phương án, ở đây hoặc trên máy khác, hoặc không ghi được. Hãy chọn tên hoặc thư mục khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_layers.py" />
      <source>Plan: {title}</source>
      <translation>Phương án: {title}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_profile.py" />
      <source>The plan was scored by profile “{profile}”, which this version cannot use: {reason} The default profile is used instead.</source>
      <translation>Phương án đã được chấm điểm theo bộ tham số “{profile}” mà phiên bản này không dùng được: {reason} Bộ tham số mặc định được dùng thay thế.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_seats.py" />
      <source>{commune} does not belong to unit {unit}, so its seat cannot be there. Choose one of the unit's communes.</source>
      <translation>{commune} không thuộc ĐVHC mới {unit}, nên trụ sở không thể đặt ở đó. Hãy chọn một ĐVHC cấp xã của ĐVHC mới này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_tasks.py" />
      <source>Opening the plan</source>
      <translation>Đang mở phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_tasks.py" />
      <source>Saving the plan</source>
      <translation>Đang lưu phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_tasks.py" />
      <source>“{file}” could not be opened: {reason}</source>
      <translation>Không mở được “{file}”: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_tasks.py" />
      <source>“{file}” could not be written: {reason}</source>
      <translation>Không ghi được “{file}”: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/profile_text.py" />
      <source>Scored by profile “{profile}”, version {version}. Weights: {weights}.</source>
      <translation>Chấm điểm theo bộ tham số “{profile}”, phiên bản {version}. Trọng số: {weights}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_communes.py" />
      <source>Layer “{layer}” has curves; they are turned into straight segments.</source>
      <translation>Lớp “{layer}” có đường cong; chúng được đổi thành các đoạn thẳng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_communes.py" />
      <source>The coordinate system “{crs}” cannot be read: {reason}. Choose one with an EPSG code in the layer's properties.</source>
      <translation>Không đọc được hệ tọa độ “{crs}”: {reason}. Hãy chọn một hệ tọa độ có mã EPSG trong thuộc tính của lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_facts.py" />
      <source>“{table}” has no row for {communes}: what the rule set asks of them is unknown.</source>
      <translation>“{table}” không có dòng nào cho {communes}: những điều bộ tiêu chuẩn cần biết về các ĐVHC này là chưa rõ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_facts.py" />
      <source>“{table}”: more than one row about the same commune in field “{field}”: {communes}. Leave one row a commune.</source>
      <translation>“{table}”: có hơn một dòng cho cùng một ĐVHC cấp xã ở trường “{field}”: {communes}. Hãy để mỗi ĐVHC cấp xã một dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_facts.py" />
      <source>“{table}”: rows about communes that the plan does not have are left out: {ids}.</source>
      <translation>“{table}”: bỏ qua các dòng về ĐVHC cấp xã không có trong phương án: {ids}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_facts.py" />
      <source>“{table}”: the expression {text} cannot be worked out: {reason}</source>
      <translation>“{table}”: không tính được biểu thức {text}: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_links.py" />
      <source>Layer “{layer}” has neither lines nor ids of communes, so nothing is linked. Choose the fields that hold the ids of the two communes of each link.</source>
      <translation>Lớp “{layer}” không có đường cũng không có mã ĐVHC cấp xã nên không tạo được liên kết nào. Hãy chọn các trường chứa mã hai ĐVHC cấp xã của mỗi liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_links.py" />
      <source>Layer “{layer}” must hold lines, but feature {feature} is of another kind. Choose the layer in which the links are drawn.</source>
      <translation>Lớp “{layer}” phải là lớp đường, nhưng đối tượng {feature} thuộc loại khác. Hãy chọn lớp vẽ các liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_links_task.py" />
      <source>Reading links</source>
      <translation>Đang đọc các liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>Layer “{layer}” is read as OpenStreetMap: classes, posted limits, one-way streets, access and ferries come from its tags.</source>
      <translation>Lớp “{layer}” được đọc như OpenStreetMap: cấp đường, tốc độ giới hạn, đường một chiều, quyền đi lại và phà lấy từ các thẻ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>Layer “{layer}” must hold lines, but feature {feature} is of another kind. Choose the layer with the roads.</source>
      <translation>Lớp “{layer}” phải là lớp đường, nhưng đối tượng {feature} thuộc loại khác. Hãy chọn lớp đường bộ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>Layer “{layer}”: field “{field}” is taken for the {role}.</source>
      <translation>Lớp “{layer}”: trường “{field}” được coi là {role}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>class of a road</source>
      <translation>cấp đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>direction of traffic</source>
      <translation>chiều đi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>mark of a ferry</source>
      <translation>dấu hiệu của phà</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>posted limit</source>
      <translation>tốc độ giới hạn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>right to drive on a road</source>
      <translation>quyền đi lại trên đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>speed of a road (km/h)</source>
      <translation>tốc độ của đường (km/h)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_network.py" />
      <source>year in which a road opens</source>
      <translation>năm đường thông xe</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_register.py" />
      <source>Layer “{layer}” has no communes. Choose a layer with features, or clear the selection or filter that leaves none.</source>
      <translation>Lớp “{layer}” không có ĐVHC cấp xã nào. Hãy chọn lớp có đối tượng, hoặc bỏ vùng chọn hay bộ lọc đang loại hết đối tượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_register.py" />
      <source>Layer “{layer}” has no field that looks like names or codes of communes. Choose one (NAME_FIELD, ID_FIELD). Its fields are: {fields}.</source>
      <translation>Lớp “{layer}” không có trường nào giống tên hoặc mã của ĐVHC cấp xã. Hãy chọn một trường (NAME_FIELD, ID_FIELD). Các trường của lớp: {fields}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_register.py" />
      <source>codes</source>
      <translation>mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_register.py" />
      <source>former districts</source>
      <translation>huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_register.py" />
      <source>names</source>
      <translation>tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_rows.py" />
      <source>Layer “{layer}”: the outline of {communes} cannot be read. Draw it anew or delete the row.</source>
      <translation>Lớp “{layer}”: không đọc được đường bao của {communes}. Hãy vẽ lại hoặc xóa hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}” has no seats. Choose another one, or clear its filter.</source>
      <translation>Lớp “{layer}” không có trụ sở nào. Hãy chọn lớp khác hoặc bỏ bộ lọc của nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}” must hold points, but feature {feature} is of another kind. Choose the layer with the seats.</source>
      <translation>Lớp “{layer}” phải là lớp điểm, nhưng đối tượng {feature} thuộc loại khác. Hãy chọn lớp trụ sở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}”: field “{field}” is empty in row {rows}. Fill in the id of each seat, or choose no field.</source>
      <translation>Lớp “{layer}”: trường “{field}” trống ở dòng {rows}. Hãy điền mã của mỗi trụ sở, hoặc không chọn trường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}”: ids of seats that stand more than once: {ids}. Give each seat an id of its own, or choose no field.</source>
      <translation>Lớp “{layer}”: mã trụ sở bị trùng: {ids}. Hãy cho mỗi trụ sở một mã riêng, hoặc không chọn trường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}”: seats without a place are left out: {seats}.</source>
      <translation>Lớp “{layer}”: bỏ các trụ sở không có vị trí: {seats}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/recovery.py" />
      <source>Keeping the plan in case of a crash</source>
      <translation>Giữ phương án phòng khi phần mềm gặp sự cố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Before, km²</source>
      <translation>Trước, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Change of area, the greatest first</source>
      <translation>Thay đổi diện tích, lớn nhất trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Change, %</source>
      <translation>Thay đổi, %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Change, m²</source>
      <translation>Thay đổi, m²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Gaps up to {width} m wide and {area} km² large are filled; vertices nearer than {snap} m become one.</source>
      <translation>Khe hở rộng đến {width} m và lớn đến {area} km² được lấp; các đỉnh gần nhau hơn {snap} m được gộp làm một.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>Repair of layer “{layer}”</source>
      <translation>Sửa lớp “{layer}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>What to look at</source>
      <translation>Cần xem lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repair_report.py" />
      <source>and {count} more, each changed less</source>
      <translation>và {count} ĐVHC nữa, thay đổi ít hơn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Area gained {gained} km², lost {lost} km²</source>
      <translation>Diện tích tăng {gained} km², giảm {lost} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Change of area (m²)</source>
      <translation>Thay đổi diện tích (m²)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Communes changed: {count} of {all}</source>
      <translation>ĐVHC cấp xã thay đổi: {count} trên {all}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Dropped: {commune}, population {people}. It lies inside {other}, and no ground would be left to one of them.</source>
      <translation>Bị loại: {commune}, dân số {people}. ĐVHC này nằm trong {other}, một trong hai sẽ không còn đất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Gaps filled: {count}, {area} km²</source>
      <translation>Khe hở được lấp: {count}, {area} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Id of the commune that covers it</source>
      <translation>Mã ĐVHC cấp xã phủ lên nó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Id of the dropped commune</source>
      <translation>Mã ĐVHC cấp xã bị loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Invalid outlines made valid: {count} ({communes}). Look at their change of area.</source>
      <translation>Đường bao không hợp lệ đã sửa: {count} ({communes}). Hãy xem phần diện tích thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Kept without geometry, since there is none: {communes}. Draw them.</source>
      <translation>Giữ lại không có hình, vì không có hình nào: {communes}. Hãy vẽ các ĐVHC này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Name of the commune that covers it</source>
      <translation>Tên ĐVHC cấp xã phủ lên nó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Name of the dropped commune</source>
      <translation>Tên ĐVHC cấp xã bị loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>People of the dropped commune</source>
      <translation>Số dân của ĐVHC cấp xã bị loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>Splinters given to a neighbour: {count}</source>
      <translation>Mảnh vụn giao cho ĐVHC liền kề: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>True holes left open: {count}</source>
      <translation>Khoảng trống thật để nguyên: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/repaired_layer.py" />
      <source>unknown</source>
      <translation>không rõ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>Covers (% of people)</source>
      <translation>Bao phủ (% dân số)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>Indicators</source>
      <translation>Các chỉ tiêu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>Layer or table</source>
      <translation>Lớp hoặc bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>What was guessed, left out or put aside:</source>
      <translation>Những gì được đoán, bị bỏ qua hoặc không dùng:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>not attached</source>
      <translation>chưa gắn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>off</source>
      <translation>không tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_inputs.py" />
      <source>population of {share} of the communes</source>
      <translation>dân số của {share} số ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_law.py" />
      <source>Below the standard or unknown</source>
      <translation>Dưới tiêu chuẩn hoặc chưa rõ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_law.py" />
      <source>What the law says</source>
      <translation>Đối chiếu với quy định</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_law.py" />
      <source>Where</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>An indicator x is worth v = (x − worst) / (best − worst), held between 0 and 1, with the goalposts of the profile. A factor is the weighted mean F = Σ w v / Σ w of its indicators. The score is S = 100 · Π max(F, 0.05)^w, so a weak factor cannot be bought back by a strong one, and 5 is the lowest score. What is off leaves its weight to the others. The score of the plan is the mean of its units' scores, weighted by people. Violations do not lower a score.</source>
      <translation>Giá trị của chỉ tiêu x là v = (x − kém nhất) / (tốt nhất − kém nhất), giới hạn từ 0 đến 1, theo các mốc của bộ tham số. Yếu tố là trung bình có trọng số F = Σ w v / Σ w của các chỉ tiêu. Điểm là S = 100 · Π max(F; 0,05)^w, nên yếu tố yếu không thể được bù bằng yếu tố mạnh và điểm thấp nhất là 5. Phần không tính nhường trọng số cho các phần khác. Điểm của phương án là trung bình điểm của các ĐVHC mới, theo trọng số dân số. Lỗi không làm giảm điểm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Formula</source>
      <translation>Công thức</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Indicator</source>
      <translation>Chỉ tiêu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Standards of the profile: {people} persons, {area} km². {source}.</source>
      <translation>Tiêu chuẩn của bộ tham số: {people} người, {area} km². {source}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>The seat is where the planner has put it, else given, the best chosen of several, or assumed where none is given; people are within reach of it in {reach} minutes, of a service in {service}.</source>
      <translation>Trụ sở là nơi người lập phương án đã chọn; nếu chưa chọn thì lấy nơi có sẵn, nơi tốt nhất trong nhiều nơi, hoặc giả định khi không có; được coi là trong tầm đến trụ sở nếu đi không quá {reach} phút, đến một dịch vụ không quá {service} phút.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Travel times are those by road, with a walk of {speed} km/h from where people live to the road, and {year}.</source>
      <translation>Thời gian đi lại tính theo đường bộ, đi bộ {speed} km/h từ nơi ở ra đường, với {year}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Travel times are those of the straight line, made {detour} times longer, at {speed} km/h, for no roads are attached.</source>
      <translation>Thời gian đi lại tính theo đường thẳng nhân {detour}, tốc độ {speed} km/h, vì chưa gắn lớp đường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Weight</source>
      <translation>Trọng số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Weight in its factor</source>
      <translation>Trọng số trong nhóm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>What it is</source>
      <translation>Ý nghĩa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>Worst → best</source>
      <translation>Kém nhất → tốt nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>the roads of today</source>
      <translation>mạng đường hiện nay</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_method.py" />
      <source>the roads that are open in {year}</source>
      <translation>mạng đường khai thác vào năm {year}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>A figure in brackets is the share of the people whom the input covers, where it is not all. ? is unknown: it covers too few. {nothing} does not apply to the unit.</source>
      <translation>Số trong ngoặc là tỷ lệ dân số mà dữ liệu bao phủ, nếu không phải tất cả. ? là chưa biết: dữ liệu bao phủ quá ít. {nothing} là không áp dụng cho ĐVHC mới đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>All seats are {source}.</source>
      <translation>Mọi trụ sở đều là {source}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Off: no indicator of it has an input.</source>
      <translation>Tắt: không chỉ số nào trong nhóm có dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Off: {indicators}.</source>
      <translation>Tắt: {indicators}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Official km²</source>
      <translation>Diện tích tự nhiên km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Parts</source>
      <translation>Số mảnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>People</source>
      <translation>Dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Polygon km²</source>
      <translation>Diện tích đo trên bản đồ km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Scores and factors run from 0 to 100; two figures are the bounds of an interval, where the input covers too few people. ✕ has a violation.</source>
      <translation>Điểm và các yếu tố nằm trong khoảng 0 đến 100; hai số là hai cận của một khoảng, khi dữ liệu bao phủ quá ít dân số. ✕ là có lỗi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>Too few people are covered by {indicators}: {units}.</source>
      <translation>Quá ít người được bao phủ bởi {indicators}: {units}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>assumed</source>
      <translation>giả định</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>chosen</source>
      <translation>được chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>given</source>
      <translation>có sẵn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/report_units.py" />
      <source>put there by the planner</source>
      <translation>do người lập phương án chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/requirements.py" />
      <source>Regional Tool needs Python packages that this QGIS does not have: {packages}. Install them with this command, then start QGIS again: {command}</source>
      <translation>Regional Tool cần các gói Python mà QGIS này chưa có: {packages}. Hãy cài đặt bằng lệnh sau rồi khởi động lại QGIS: {command}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>Why it does not count</source>
      <translation>Lý do không được tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>a part alone; the main part of the commune goes elsewhere</source>
      <translation>chỉ một phần; phần chính của ĐVHC cấp xã thuộc nơi khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>another row takes the commune into another unit</source>
      <translation>một dòng khác đưa ĐVHC cấp xã này vào ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>row {row}: {name}</source>
      <translation>dòng {row}: {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>the layer does not have this district</source>
      <translation>lớp không có huyện này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>the spreadsheet has made a date of the unit</source>
      <translation>bảng tính đã đổi ĐVHC mới thành ngày tháng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>the unit is empty: the commune has none</source>
      <translation>ĐVHC mới để trống: ĐVHC cấp xã chưa được gán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/row_report.py" />
      <source>zeros before the code seem to be lost</source>
      <translation>dường như mã bị mất các số 0 ở đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample communes</source>
      <translation>ĐVHC cấp xã mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample ferries</source>
      <translation>Tuyến phà mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample roads</source>
      <translation>Đường bộ mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample seats</source>
      <translation>Trụ sở mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_map.py" />
      <source>Map of the units by score</source>
      <translation>Bản đồ ĐVHC mới theo điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_map.py" />
      <source>Without a unit</source>
      <translation>Chưa gán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_map.py" />
      <source>has a violation</source>
      <translation>có lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_map.py" />
      <source>interval, by its lower bound</source>
      <translation>khoảng, theo cận dưới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_map.py" />
      <source>{count} people</source>
      <translation>{count} người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>About the data</source>
      <translation>Về dữ liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Every commune has a unit, and every unit is in one piece.</source>
      <translation>Mọi ĐVHC cấp xã đều thuộc một ĐVHC mới và mọi ĐVHC mới đều liền khối.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Factors and their indicators</source>
      <translation>Các nhóm yếu tố và chỉ số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>How the score is made</source>
      <translation>Cách tính điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Inequality of revenue per head (Theil)</source>
      <translation>Chênh lệch thu bình quân đầu người (Theil)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Inputs</source>
      <translation>Dữ liệu đầu vào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Lowest score</source>
      <translation>Điểm thấp nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Objects to keep whole that a border of units cuts</source>
      <translation>Đối tượng cần giữ nguyên bị ranh giới ĐVHC mới cắt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>People in units</source>
      <translation>Dân số trong các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Score of the plan</source>
      <translation>Điểm của phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Scores of the plan of “{layer}”</source>
      <translation>Điểm của phương án cho lớp “{layer}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Scores that are intervals</source>
      <translation>Điểm dạng khoảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Units of unknown people, which the score of the plan leaves out</source>
      <translation>ĐVHC mới chưa rõ dân số, không tính vào điểm của phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Units, the lowest score first</source>
      <translation>Các ĐVHC mới, điểm thấp nhất đứng trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Violations are vetoes: they do not lower a score, and no score makes up for them.</source>
      <translation>Lỗi là điều kiện loại trừ: không làm giảm điểm, và không điểm nào bù được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>What is switched off</source>
      <translation>Những phần không tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>What is wrong</source>
      <translation>Các lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>not defined</source>
      <translation>không xác định</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>{date} · profile “{profile}”, version {version}</source>
      <translation>{date} · bộ tham số “{profile}”, phiên bản {version}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_steps.py" />
      <source>People with or without a unit</source>
      <translation>Dân số có hoặc không có ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sentence_task.py" />
      <source>Cancelled. Nothing has been changed.</source>
      <translation>Đã hủy. Không có gì bị thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/shaded_units.py" />
      <source>min</source>
      <translation>phút</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/shaded_units.py" />
      <source>not applicable</source>
      <translation>không áp dụng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/shaded_units.py" />
      <source>unavailable</source>
      <translation>chưa đủ số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>The files could not be replaced ({reason}), and the older ones could not all be put back. They are in “{folder}”: move them back by hand.</source>
      <translation>Không thay thế được các tệp ({reason}) và không khôi phục được hết các tệp cũ. Các tệp cũ nằm trong “{folder}”: hãy chuyển chúng về chỗ cũ bằng tay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>“{file}” is a folder. Choose another name for the file.</source>
      <translation>“{file}” là một thư mục. Hãy chọn tên khác cho tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>“{file}” is open in a program, perhaps in this one, and cannot be replaced. Close it there (remove its layers from the project), or choose another name.</source>
      <translation>“{file}” đang mở trong một phần mềm, có thể là chính phần mềm này, nên không thay thế được. Hãy đóng tệp ở đó (bỏ các lớp của tệp khỏi dự án) hoặc chọn tên khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/start_plan.py" />
      <source>Reading communes</source>
      <translation>Đang đọc các ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/stored_option.py" />
      <source>Reading an option</source>
      <translation>Đang đọc phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/stored_option.py" />
      <source>“{file}” could not be read.</source>
      <translation>Không đọc được “{file}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/stored_option.py" />
      <source>“{file}” does not hold this option any more.</source>
      <translation>“{file}” không còn chứa phương án này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/stored_option.py" />
      <source>“{option}” says nothing of communes of this plan: {communes}. It is a plan of other communes.</source>
      <translation>“{option}” không có các ĐVHC cấp xã của phương án này: {communes}. Đó là phương án của các ĐVHC cấp xã khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/text_figures.py" />
      <source>Layer “{layer}”: field “{field}” is text, and “{text}” in it is no number, so no indicator looks at it.</source>
      <translation>Lớp “{layer}”: trường “{field}” là văn bản, và “{text}” trong đó không phải là số, nên không chỉ tiêu nào dùng trường này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/text_figures.py" />
      <source>Layer “{layer}”: field “{field}” is text, and “{text}” in it may be read in two ways, so no indicator looks at it. Turn the field into a number field.</source>
      <translation>Lớp “{layer}”: trường “{field}” là văn bản, và “{text}” trong đó có thể đọc theo hai cách, nên không chỉ tiêu nào dùng trường này. Hãy chuyển trường này thành trường số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}” cannot be edited. Export it as a GeoPackage, and write the plan there.</source>
      <translation>Lớp “{layer}” không sửa được. Hãy xuất lớp ra GeoPackage rồi ghi phương án vào đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}” is being changed by another tool. Try again when it is done.</source>
      <translation>Lớp “{layer}” đang được một công cụ khác sửa. Hãy thử lại khi công cụ đó xong.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}” refuses the values of field “{field}”. Nothing was written.</source>
      <translation>Lớp “{layer}” không nhận giá trị của trường “{field}”. Chưa ghi gì cả.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}”: field “{field}” cannot hold “{text}” as it is written. Choose a field of text.</source>
      <translation>Lớp “{layer}”: trường “{field}” không chứa được “{text}” đúng như đã viết. Hãy chọn một trường văn bản.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}”: field “{field}” has room for {limit} letters (in a shapefile a Vietnamese one may take three), and “{text}” needs more. Choose a wider field.</source>
      <translation>Lớp “{layer}”: trường “{field}” chứa được {limit} ký tự (trong shapefile một chữ tiếng Việt có thể chiếm ba), “{text}” cần nhiều hơn. Hãy chọn trường rộng hơn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}”: ids that stand more than once: {ids}. Give each commune an id of its own, or choose another id field.</source>
      <translation>Lớp “{layer}”: các mã bị trùng: {ids}. Hãy đặt cho mỗi ĐVHC cấp xã một mã riêng hoặc chọn trường mã khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Layer “{layer}”: no row has the code of a commune of the plan in field “{field}”. Choose the layer that the plan was made from.</source>
      <translation>Lớp “{layer}”: không dòng nào có mã ĐVHC cấp xã của phương án ở trường “{field}”. Hãy chọn lớp đã dùng để lập phương án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>The plan was made without a field of codes, so the rows of this layer cannot be told apart. Start the plan from the layer with a field of codes.</source>
      <translation>Phương án được lập mà không có trường mã nên không phân biệt được các dòng của lớp này. Hãy lập phương án từ lớp với một trường mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unit_field.py" />
      <source>Write the plan into “{field}”</source>
      <translation>Ghi phương án vào “{field}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/units_from.py" />
      <source>Choose the field of the former district: the units come from it.</source>
      <translation>Hãy chọn trường huyện cũ: các ĐVHC mới lấy từ đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/units_from.py" />
      <source>Choose the file that the units come from.</source>
      <translation>Hãy chọn tệp để lấy các ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/units_from.py" />
      <source>“{file}” holds several resolutions. The first is taken: {resolution}.</source>
      <translation>“{file}” chứa nhiều nghị quyết. Lấy nghị quyết đầu tiên: {resolution}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/units_from.py" />
      <source>“{file}”: none of its communes has the id of a commune of “{layer}”. Choose the field of codes that the plan was made with, or a plan of these communes.</source>
      <translation>“{file}”: không ĐVHC cấp xã nào có mã trùng với “{layer}”. Hãy chọn trường mã đã dùng khi lập phương án đó, hoặc một phương án của các ĐVHC cấp xã này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/units_from.py" />
      <source>“{table}” names no unit, or none beyond doubt, for {count} communes: {communes}.</source>
      <translation>“{table}” không cho biết chắc chắn ĐVHC mới của {count} ĐVHC cấp xã: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/unsaved_plans.py" />
      <source>Looking for plans that were not saved</source>
      <translation>Tìm các phương án chưa lưu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/whole_file.py" />
      <source>Layer “{layer}”: only {read} of {count} rows can be read. The file is damaged or cut short; get it again.</source>
      <translation>Lớp “{layer}”: chỉ đọc được {read} trên {count} hàng. Tệp bị hỏng hoặc bị cắt cụt; hãy lấy lại tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/whole_file.py" />
      <source>“{file}” is cut short: it has {size} bytes and says it has {expected}. Get the file again.</source>
      <translation>“{file}” bị cắt cụt: có {size} byte nhưng ghi là {expected}. Hãy lấy lại tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/whole_file.py" />
      <source>“{file}” is there but cannot be opened: it is empty, damaged or cut short, or lacks the layer named. Get the file again.</source>
      <translation>Có “{file}” nhưng không mở được: tệp rỗng, hỏng, bị cắt cụt hoặc không có lớp đã nêu. Hãy lấy lại tệp này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/bridge/write_errors.py" />
      <source>“{file}” cannot be written: {reason}. Choose a folder that exists, that you may write to, and that has room.</source>
      <translation>Không ghi được “{file}”: {reason}. Hãy chọn một thư mục đã có, được phép ghi và còn dung lượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: lines that are no roads for traffic are left out: {count} ({kinds}).</source>
      <translation>Lớp “{layer}”: bỏ qua {count} đường nét không phải đường cho xe chạy ({kinds}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: nothing says how fast its roads are. Choose the field of their class or of their speed.</source>
      <translation>Lớp “{layer}”: không có gì cho biết tốc độ trên đường. Hãy chọn trường cấp đường hoặc trường tốc độ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: posted limits that are no speed do not count: row {rows}.</source>
      <translation>Lớp “{layer}”: giới hạn tốc độ không đọc được thành tốc độ thì không tính: dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: roads closed to the public are left out: row {rows}.</source>
      <translation>Lớp “{layer}”: bỏ qua các đường không cho phép đi lại công cộng: dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: roads of unknown speed are left out: {count} (class {kinds}; row {rows}). Add the class to the speeds of the profile.</source>
      <translation>Lớp “{layer}”: bỏ qua {count} đường không rõ tốc độ (cấp {kinds}; dòng {rows}). Hãy thêm cấp đường vào bảng tốc độ của hồ sơ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: speed {value:g} is no speed of a road in km/h: row {rows}. Correct it, or leave it empty (NULL) so that the speed of the class counts.</source>
      <translation>Lớp “{layer}”: {value:g} không phải là tốc độ trên đường tính bằng km/h: dòng {rows}. Hãy sửa lại, hoặc để trống (NULL) để lấy tốc độ theo cấp đường.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: the speed of {count} of {all} roads is unknown (class {kinds}; row {rows}). Add the classes to the speeds of the profile, or choose a field of speeds.</source>
      <translation>Lớp “{layer}”: không rõ tốc độ của {count} trên {all} đường (cấp {kinds}; dòng {rows}). Hãy thêm các cấp đường vào bảng tốc độ của hồ sơ, hoặc chọn trường tốc độ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: {value:g} is no year in which a road opens: row {rows}. Write a year such as 2030, or leave it empty (NULL) where the road is open.</source>
      <translation>Lớp “{layer}”: {value:g} không phải là năm thông xe: dòng {rows}. Hãy ghi năm, chẳng hạn 2030, hoặc để trống (NULL) nếu đường đang khai thác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>Layer “{layer}”: “{value}” does not say whether a road is one-way: row {rows}. Write 1 for the direction of drawing, -1 against it, 0 for both.</source>
      <translation>Lớp “{layer}”: “{value}” không cho biết đường có một chiều hay không: dòng {rows}. Hãy ghi 1 nếu theo chiều vẽ, -1 nếu ngược chiều, 0 nếu hai chiều.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_columns.py" />
      <source>row {row}</source>
      <translation>dòng {row}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_graph.py" />
      <source>Layer “{layer}” has no road that is open. Clear the year of opening (NULL) of those that are.</source>
      <translation>Lớp “{layer}” không có đường nào đang khai thác. Hãy để trống (NULL) năm thông xe của những đường đang khai thác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_graph.py" />
      <source>Layer “{layer}”: ferries that do not end within {metres:g} m of a road at both ends: row {rows}. Move their ends.</source>
      <translation>Lớp “{layer}”: phà không có cả hai đầu nằm trong vòng {metres:g} m tính từ một con đường: dòng {rows}. Hãy dời đầu tuyến phà.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_graph.py" />
      <source>Layer “{layer}”: roads cross {count} times without a common vertex, so one runs over the other: row {rows}. Where they meet, split both at the crossing.</source>
      <translation>Lớp “{layer}”: các đường cắt nhau {count} lần mà không có đỉnh chung, nên được coi là đi trên nhau: dòng {rows}. Nơi chúng thực sự giao nhau, hãy tách cả hai tại giao điểm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_graph.py" />
      <source>Layer “{layer}”: the roads fall into {count} pieces that do not meet; the longest has {share:.1%} of their length. Nobody drives from one to another. Let the ends meet, or raise the tolerance; in the others: row {rows}.</source>
      <translation>Lớp “{layer}”: mạng đường rời thành {count} mảnh không nối với nhau; mảnh dài nhất chiếm {share:.1%} tổng chiều dài. Không ai đi được từ mảnh này sang mảnh khác. Hãy nối các đầu đường, hoặc tăng dung sai; thuộc các mảnh khác: dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_lines.py" />
      <source>Layer “{layer}” has no coordinate system. Set it in the layer's properties.</source>
      <translation>Lớp “{layer}” không có hệ tọa độ. Hãy đặt hệ tọa độ trong thuộc tính của lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_lines.py" />
      <source>Layer “{layer}” has no roads. Choose a layer of lines whose class the profile knows, or that have a speed.</source>
      <translation>Lớp “{layer}” không có đường nào. Hãy chọn lớp dạng đường có cấp đường nằm trong hồ sơ, hoặc có tốc độ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/access/road_lines.py" />
      <source>Layer “{layer}”: roads without length are left out: row {rows}.</source>
      <translation>Lớp “{layer}”: bỏ qua các đường có chiều dài bằng không: dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: communes without an id: {count} (row {rows}). Fill the id field.</source>
      <translation>Lớp “{layer}”: số ĐVHC cấp xã chưa có mã: {count} (dòng {rows}). Hãy điền trường mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: field “{field}” of {communes} is negative. Correct the figure or leave it empty (NULL) when it is unknown.</source>
      <translation>Lớp “{layer}”: trường “{field}” của {communes} là số âm. Hãy sửa số liệu, hoặc để trống (NULL) nếu chưa có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: field “{field}” of {communes} is not a whole number ({value}). Choose a field that counts persons.</source>
      <translation>Lớp “{layer}”: trường “{field}” của {communes} không phải là số nguyên ({value}). Hãy chọn trường ghi số người.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: “{value}” is no number that can be read without doubt, in field “{field}” of {communes}. Turn the field into a number field first.</source>
      <translation>Lớp “{layer}”: “{value}” không phải là số đọc được một cách chắc chắn, ở trường “{field}” của {communes}. Trước hết hãy chuyển trường này thành trường số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/commune_rows.py" />
      <source>Layer “{layer}” has Z or M values; they are left out, lengths and areas are those of the map.</source>
      <translation>Lớp “{layer}” có giá trị Z hoặc M; các giá trị này bị bỏ qua, chiều dài và diện tích lấy theo bản đồ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/commune_rows.py" />
      <source>Layer “{layer}” has no coordinate system, so nothing can be measured. Set it in the layer's properties, under Source.</source>
      <translation>Lớp “{layer}” chưa có hệ tọa độ nên không đo được gì. Hãy đặt hệ tọa độ trong thuộc tính của lớp, mục Nguồn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/commune_rows.py" />
      <source>Layer “{layer}” must hold polygons; of another kind: {communes}. Choose the layer with the areas of the communes.</source>
      <translation>Lớp “{layer}” phải là lớp vùng; thuộc loại khác: {communes}. Hãy chọn lớp ranh giới các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/commune_rows.py" />
      <source>Layer “{layer}”: a coordinate of {communes} is not a number. Draw the outline anew or delete the row.</source>
      <translation>Lớp “{layer}”: một tọa độ của {communes} không phải là số. Hãy vẽ lại đường bao hoặc xóa hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” has coordinates such as {x:.0f}, {y:.0f}, which “{crs}” cannot have. Set the coordinate system that the coordinates are really in.</source>
      <translation>Lớp “{layer}” có tọa độ như {x:.0f}; {y:.0f}, không thể thuộc “{crs}”. Hãy đặt đúng hệ tọa độ của dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: communes of unknown population: {count} ({communes}). They are counted apart and never as 0.</source>
      <translation>Lớp “{layer}”: số ĐVHC cấp xã chưa có số liệu dân số: {count} ({communes}). Chúng được đếm riêng và không bao giờ được tính là 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: terrain “{text}” and others like it are not understood and count as unknown: {communes}. Known: {known}, or the same in Vietnamese.</source>
      <translation>Lớp “{layer}”: không hiểu địa hình “{text}” và các giá trị tương tự, nên coi là chưa biết: {communes}. Các giá trị hiểu được: {known}, hoặc từ tương ứng bằng tiếng Việt.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: the outline of {communes} is invalid ({reason}). “Repair coverage” makes a valid copy; “Check coverage” shows each place.</source>
      <translation>Lớp “{layer}”: đường bao của {communes} không hợp lệ ({reason}). “Sửa địa giới” tạo bản sao hợp lệ; “Kiểm tra địa giới” chỉ ra từng vị trí.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>The ids of layer “{layer}” are numbers and are used as text, such as “{example}”. If codes begin with 0, those zeros are lost: use a text field.</source>
      <translation>Mã của lớp “{layer}” là số và được dùng như văn bản, ví dụ “{example}”. Nếu mã bắt đầu bằng số 0 thì các số 0 đó đã mất: hãy dùng trường văn bản.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/consent.py" />
      <source>Unit {unit}: fewer than {percent} % of all {asked} are in favour in {communes} ({citation}). Change the unit, or explain and consult again.</source>
      <translation>ĐVHC mới {unit}: chưa đủ {percent} % tổng số {asked} đồng ý tại {communes} ({citation}). Hãy sửa ĐVHC mới, hoặc giải thích và lấy ý kiến lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/consent.py" />
      <source>Unit {unit}: {communes} have voted on an older option, with another {what}. Ask them again, or take the edit back.</source>
      <translation>ĐVHC mới {unit}: {communes} đã bỏ phiếu về phương án cũ, khác về {what}. Hãy lấy ý kiến lại, hoặc hoàn tác thay đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/consent.py" />
      <source>households</source>
      <translation>hộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/consent.py" />
      <source>voters</source>
      <translation>cử tri</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/frozen_option.py" />
      <source>name</source>
      <translation>tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/frozen_option.py" />
      <source>seat</source>
      <translation>trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/frozen_option.py" />
      <source>unit</source>
      <translation>ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: column “{column}” counts households, and these are no whole numbers: row {rows}.</source>
      <translation>“{table}”: cột “{column}” đếm số hộ, nhưng có số không nguyên: dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: more households in favour and against than there are: row {rows}. Correct “{households}”, “{in_favour}” or “{against}”.</source>
      <translation>“{table}”: số hộ đồng ý và không đồng ý nhiều hơn tổng số hộ: dòng {rows}. Hãy sửa “{households}”, “{in_favour}” hoặc “{against}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: more households in favour than there are: row {rows}. Correct “{households}” or “{in_favour}”.</source>
      <translation>“{table}”: số hộ đồng ý nhiều hơn tổng số hộ: dòng {rows}. Hãy sửa “{households}” hoặc “{in_favour}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: rows without a village in column “{column}”: {rows}. Fill it, or leave the column out for a table with one row a commune.</source>
      <translation>“{table}”: các dòng không có thôn ở cột “{column}”: {rows}. Hãy điền, hoặc không chọn cột này nếu bảng có một dòng cho mỗi ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: what stands in column “{column}” is no day such as 31/12/2025 and counts as unknown (row {rows}).</source>
      <translation>“{table}”: giá trị ở cột “{column}” không phải là ngày như 31/12/2025 và được coi là chưa biết (dòng {rows}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/read_ballots.py" />
      <source>“{table}”: “{column}” holds shares. Choose the column with the number of households.</source>
      <translation>“{table}”: “{column}” chứa tỷ lệ. Hãy chọn cột số hộ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/votes.py" />
      <source>{place}: a number of households cannot be negative.</source>
      <translation>{place}: số hộ không thể âm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/consultation/votes.py" />
      <source>{place}: {ballots} ballots are more than the {households} households that there are. Correct one of the numbers.</source>
      <translation>{place}: {ballots} phiếu nhiều hơn tổng số {households} hộ. Hãy sửa một trong hai số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/coverage.py" />
      <source>Layer “{layer}”: communes that overlap or do not match their neighbours' borders: {count} ({communes}). They are merged by geometric union, and border lengths there are approximate. For exact figures use the copy that “Repair coverage” makes; “Check coverage” shows each place.</source>
      <translation>Lớp “{layer}”: số ĐVHC cấp xã chồng lấn hoặc không khớp địa giới với ĐVHC liền kề: {count} ({communes}). Chúng được nhập bằng phép hợp hình học, chiều dài địa giới tại đó là gần đúng. Để có số liệu chính xác, hãy dùng bản sao do “Sửa địa giới” tạo; “Kiểm tra địa giới” chỉ ra từng vị trí.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/conditions.py" />
      <source>Rule set “{file}”, line {line}: there is no class “{name}”. Classes: {classes}.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: không có loại “{name}”. Các loại: {classes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/conditions.py" />
      <source>Rule set “{file}”, line {line}: {key} stands without a when.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} đứng mà không có when.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/deviations.py" />
      <source>A unit deviates by {furthest:.1f} % from the mean; above {most:g} % the plan is to be reviewed ({cite}).</source>
      <translation>Có ĐVHC lệch {furthest:.1f} % so với trung bình; trên {most:g} % thì phải rà soát phương án ({cite}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/deviations.py" />
      <source>{share:.1f} % of the units deviate by more than {limit:g} % from the mean; at more than {most:g} % the plan is to be reviewed ({cite}).</source>
      <translation>{share:.1f} % số ĐVHC lệch quá {limit:g} % so với trung bình; trên {most:g} % thì phải rà soát phương án ({cite}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}” has no column that the rule set asks for. It asks for: {known}.</source>
      <translation>“{table}” không có cột nào mà bộ tiêu chuẩn cần. Cần: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}” has no row for {units}; their figures are those of their communes.</source>
      <translation>“{table}” không có hàng cho {units}; số liệu của chúng lấy từ các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}”: no row is about any unit of the plan, such as “{unit}”. The ids stand in the column “unit”, or else in the first one.</source>
      <translation>“{table}”: không hàng nào nói về ĐVHC của phương án, ví dụ “{unit}”. Mã nằm ở cột “unit”, nếu không có thì ở cột đầu tiên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}”: rows that belong to no unit are left out: {rows}.</source>
      <translation>“{table}”: bỏ qua các hàng không thuộc ĐVHC nào: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}”: titles that stand above more than one column: {columns}.</source>
      <translation>“{table}”: tiêu đề đứng trên nhiều cột: {columns}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/figures_table.py" />
      <source>“{table}”: units that stand more than once (row {rows}). Leave one row a unit.</source>
      <translation>“{table}”: ĐVHC xuất hiện nhiều lần (hàng {rows}). Hãy để mỗi ĐVHC một hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/given_types.py" />
      <source>Layer “{layer}”: units with more than one type among their communes: {units}; their types go by the rule set.</source>
      <translation>Lớp “{layer}”: ĐVHC mới có hơn một loại ở các ĐVHC cấp xã của nó: {units}; loại của chúng theo bộ tiêu chuẩn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Electors</source>
      <translation>Cử tri</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Electors, from the mean %</source>
      <translation>Cử tri, lệch so với trung bình %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Flags</source>
      <translation>Yếu tố đặc thù</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Industry and services of GRDP %</source>
      <translation>Công nghiệp, dịch vụ trong GRDP %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Minorities %</source>
      <translation>Dân tộc thiểu số %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Number of members</source>
      <translation>Số ĐVHC hợp thành</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Number of whole members</source>
      <translation>Số ĐVHC hợp thành nguyên vẹn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Own revenue of spending %</source>
      <translation>Tự cân đối thu chi %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Population, from the mean %</source>
      <translation>Dân số, lệch so với trung bình %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Region</source>
      <translation>Vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Terrain</source>
      <translation>Địa hình</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Type</source>
      <translation>Loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Type of the former district</source>
      <translation>Loại ĐVHC cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Type of the province</source>
      <translation>Loại ĐVHC cấp tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Urban population %</source>
      <translation>Dân số đô thị %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/measures.py" />
      <source>Workers outside agriculture %</source>
      <translation>Lao động phi nông nghiệp %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>Flag “{flag}” of {units} is not known and has no effect. Known: {known}.</source>
      <translation>Yếu tố “{flag}” của {units} không có trong danh mục và không có tác dụng. Danh mục: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>Terrain “{terrain}” of {units} is not understood and counts as unknown. Known: {known}, or the same in Vietnamese.</source>
      <translation>Không hiểu địa hình “{terrain}” của {units}, coi là chưa có số liệu. Dùng được: {known}, hoặc bằng tiếng Việt.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>The outcome of {count} units is unknown for want of: {lacking}. Give the fields or the table that say it.</source>
      <translation>Chưa xác định được kết quả của {count} ĐVHC mới vì thiếu: {lacking}. Hãy cho biết trường hoặc bảng có các thông tin này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>{what} ({count})</source>
      <translation>{what} ({count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>“{title}” has no class for type “{type}”: the outcome of {units} is unknown. It knows: {known}.</source>
      <translation>“{title}” không có loại nào cho “{type}”: kết quả của {units} là chưa đủ số liệu. Có: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/notes.py" />
      <source>“{title}” has no class that fits {units}, of type “{type}”: their outcome is unknown. Look at their other fields.</source>
      <translation>“{title}” không có loại nào hợp với {units}, thuộc “{type}”: kết quả là chưa đủ số liệu. Hãy xem các trường khác của chúng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>Excluded</source>
      <translation>Không bắt buộc sắp xếp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>Met</source>
      <translation>Đạt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>Not met</source>
      <translation>Chưa đạt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>To be reported</source>
      <translation>Phải báo cáo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>Unknown</source>
      <translation>Chưa đủ số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/outcome.py" />
      <source>Waived</source>
      <translation>Không xét tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/plan_law.py" />
      <source>Unit {unit} is below the standard ({measures}) and has to be reported ({citation}). Give the reasons on its page, or change the unit.</source>
      <translation>{unit} chưa đạt tiêu chuẩn ({measures}) và phải báo cáo ({citation}). Hãy ghi lý do ở trang của ĐVHC mới này, hoặc sửa lại nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/plan_law.py" />
      <source>Unit {unit} is below the standard ({measures}; {citation}). Merge it with a neighbour, or take communes in.</source>
      <translation>{unit} chưa đạt tiêu chuẩn ({measures}; {citation}). Hãy nhập với ĐVHC mới bên cạnh, hoặc lấy thêm ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: a reduction cannot raise a standard; {key} is above 1.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: quy định giảm không thể nâng tiêu chuẩn; {key} lớn hơn 1.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: class “{id}” can never match, because the classes above it take all its units. Put it above them, or say more in its when.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: loại “{id}” không bao giờ được dùng, vì các loại ở trên đã bao trùm mọi ĐVHC của nó. Hãy đặt nó lên trên, hoặc viết rõ hơn trong when.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: class “{id}” needs one of min, times and no_figures = true.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: loại “{id}” cần một trong min, times và no_figures = true.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: class “{id}” stands twice.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: loại “{id}” xuất hiện hai lần.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: no class has a standard for “{measure}”.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: không loại nào có tiêu chuẩn cho “{measure}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: no class is of type “{type}”.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: không có loại nào cho “{type}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: no class of the base “{base}” has a standard for “{measure}”.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: trong bộ gốc “{base}” không loại nào có tiêu chuẩn cho “{measure}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: the citation (cite) is missing.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: thiếu căn cứ (cite).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: the reduction can fall to {least} and must stay above 0. Give its step a floor.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: mức giảm có thể xuống tới {least} nhưng phải lớn hơn 0. Hãy đặt floor cho step.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: there is nothing to judge by. Give it a class or a deviation.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: không có gì để xét. Hãy thêm class hoặc deviation.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: times multiplies the standards of a base, and the rule set names no base.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: times nhân tiêu chuẩn của bộ gốc, mà bộ này không nêu bộ gốc (base).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: {key} counts deviations, and there are none.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} đếm độ lệch, mà ở đây không có deviation.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: {key} is above the factor, so no step counts.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} lớn hơn hệ số, nên không bước giảm nào có tác dụng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: {key} lies before valid_from, so no day is left.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} đứng trước valid_from, nên không còn ngày nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/read_rule_set.py" />
      <source>Rule set “{file}”, line {line}: {missing} is missing.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: thiếu {missing}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>No rule set of “{country}” holds on {day}. Name a rule set.</source>
      <translation>Không có bộ tiêu chuẩn nào của “{country}” áp dụng ngày {day}. Hãy nêu tên bộ tiêu chuẩn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>Rule set “{file}” cannot be read: {reason}. Give one of {known}, or the path of a TOML file.</source>
      <translation>Không đọc được bộ tiêu chuẩn “{file}”: {reason}. Hãy dùng một trong {known}, hoặc đường dẫn tới tệp TOML.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>Rule set “{file}” is not written in UTF-8. Save it in that encoding.</source>
      <translation>Bộ tiêu chuẩn “{file}” không ở bảng mã UTF-8. Hãy lưu lại bằng bảng mã đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>Rule set “{file}”, line {line}: it builds on itself, by “{name}”.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: nó dựa vào chính nó, qua “{name}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>Rule set “{file}”, line {line}: its days overlap those of “{other}” ({begin} – {end}). Leave out valid_from and valid_to: the file is then chosen by name alone.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: thời gian áp dụng trùng với “{other}” ({begin} – {end}). Hãy bỏ valid_from và valid_to: khi đó tệp chỉ được chọn theo tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/rule_sets.py" />
      <source>Rule set “{title}” does not hold on {day}; it is used because it was named.</source>
      <translation>Bộ tiêu chuẩn “{title}” không áp dụng ngày {day}; vẫn dùng vì đã được nêu tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/share_unit.py" />
      <source>“{table}”: “{field}” is above {whole} for {units}. Correct it, or say what the shares are in.</source>
      <translation>“{table}”: “{field}” lớn hơn {whole} ở {units}. Hãy sửa lại, hoặc cho biết tỷ lệ tính bằng gì.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/share_unit.py" />
      <source>“{table}”: “{field}” nowhere exceeds 1, so it may be in per cent or go from 0 to 1. Say which: choose “per cent” or “share from 0 to 1”.</source>
      <translation>“{table}”: “{field}” không có số nào lớn hơn 1 nên có thể là phần trăm hoặc số từ 0 đến 1. Hãy cho biết: chọn “phần trăm” hoặc “số từ 0 đến 1”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}” is no valid TOML: {reason}.</source>
      <translation>Bộ tiêu chuẩn “{file}” không phải TOML hợp lệ: {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: key {key} is not known. Known here: {known}.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: không có khóa {key}. Các khóa dùng được ở đây: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: write [[{key}]], in two brackets.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: hãy viết [[{key}]], hai dấu ngoặc vuông.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} has no figure in it.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} không có số liệu nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} is “{value}”, which is none of {choices}.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} là “{value}”, không thuộc {choices}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be a date such as 2025-04-15, without quotes.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là ngày, ví dụ 2025-04-15, không có dấu ngoặc kép.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be a list of texts with at least one in it.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là danh sách chữ có ít nhất một mục.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be a number above 0.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là số lớn hơn 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be a table.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be a text, and not empty.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là chữ và không để trống.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/toml_place.py" />
      <source>Rule set “{file}”, line {line}: {key} must be true or false.</source>
      <translation>Bộ tiêu chuẩn “{file}”, dòng {line}: {key} phải là true hoặc false.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/criteria/unit_table.py" />
      <source>“{table}”: units that stand more than once: {units}. Leave one row a unit.</source>
      <translation>“{table}”: ĐVHC xuất hiện nhiều lần: {units}. Hãy để mỗi ĐVHC một hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_offers.py" />
      <source>datum {given} instead of {right}</source>
      <translation>hệ quy chiếu {given} thay vì {right}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>central meridian</source>
      <translation>kinh tuyến trục</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>ellipsoid {given} instead of {right}</source>
      <translation>ellipsoid {given} thay vì {right}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>false easting</source>
      <translation>độ dời trục đông</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>false easting and false northing exchanged</source>
      <translation>độ dời trục đông và trục bắc bị đổi chỗ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>false northing</source>
      <translation>độ dời trục bắc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>first standard parallel</source>
      <translation>vĩ tuyến chuẩn thứ nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>latitude of origin</source>
      <translation>vĩ độ gốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>scale factor</source>
      <translation>hệ số tỷ lệ k</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>second standard parallel</source>
      <translation>vĩ tuyến chuẩn thứ hai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>unit {given} instead of {right}</source>
      <translation>đơn vị {given} thay vì {right}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_parameters.py" />
      <source>{parameter} {given} instead of {right}</source>
      <translation>{parameter} {given} thay vì {right}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>If the coordinates are those of EPSG:{epsg}, the layer is drawn {north} m too far {to_north} ({least} to {most} m) and {east} m too far {to_east}.</source>
      <translation>Nếu tọa độ thuộc EPSG:{epsg} thì lớp đang bị vẽ lệch {north} m về phía {to_north} ({least} đến {most} m) và {east} m về phía {to_east}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Its areas are then {percent} % {size}.</source>
      <translation>Khi đó diện tích bị {size} {percent} %.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Its datum puts it {metres} m away from layers that are rightly in EPSG:{epsg}.</source>
      <translation>Hệ quy chiếu của lớp làm nó lệch {metres} m so với các lớp đúng EPSG:{epsg}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Layer “{layer}” has coordinates such as {x:.0f}, {y:.0f}: metres, which {crs} cannot have. Take the system that the coordinates are really in.</source>
      <translation>Lớp “{layer}” có tọa độ như {x:.0f}, {y:.0f}: là mét, {crs} không thể có. Hãy lấy hệ tọa độ đúng của các tọa độ này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Layer “{layer}” has coordinates such as {x:.4f}, {y:.4f}: degrees, while {crs} counts in metres. Take the system that the coordinates are really in.</source>
      <translation>Lớp “{layer}” có tọa độ như {x:.4f}, {y:.4f}: là độ, trong khi {crs} tính bằng mét. Hãy lấy hệ tọa độ đúng của các tọa độ này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Layer “{layer}” has no coordinate system, so nothing can be measured. Ask where the layer comes from, and take the system that its coordinates are in.</source>
      <translation>Lớp “{layer}” không có hệ tọa độ nên không đo được gì. Hãy hỏi nơi cung cấp lớp và lấy hệ tọa độ đúng của nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>Layer “{layer}” has x and y exchanged: coordinates such as {x:.9g}, {y:.9g} in {crs}. Run “Swap X and Y coordinates” on the layer first.</source>
      <translation>Lớp “{layer}” bị đổi chỗ x và y: tọa độ như {x:.9g}, {y:.9g} trong {crs}. Hãy chạy “Swap X and Y coordinates” cho lớp trước.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>The coordinate system {crs} of layer “{layer}” is made for “{area}”, and the layer lies elsewhere. Check that the coordinates are really in it.</source>
      <translation>Hệ tọa độ {crs} của lớp “{layer}” dành cho “{area}”, còn lớp nằm ở nơi khác. Hãy kiểm tra các tọa độ có đúng thuộc hệ này không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>The coordinate system {crs} of layer “{layer}” is withdrawn, and programs disagree on what its coordinates mean. Take {offers} instead.</source>
      <translation>Hệ tọa độ {crs} của lớp “{layer}” đã bị bãi bỏ và các phần mềm hiểu tọa độ của nó khác nhau. Hãy lấy {offers} thay thế.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>The coordinate system “{crs}” of layer “{layer}” is not in EPSG's list, and none there resembles it. Ask where the layer comes from before its figures are used.</source>
      <translation>Hệ tọa độ “{crs}” của lớp “{layer}” không có trong danh mục EPSG và cũng không giống hệ nào trong đó. Hãy hỏi nơi cung cấp lớp trước khi dùng số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>The coordinate system “{crs}” of layer “{layer}” is not in EPSG's list. It resembles EPSG:{epsg}, {title}, but has {differences}.</source>
      <translation>Hệ tọa độ “{crs}” của lớp “{layer}” không có trong danh mục EPSG. Nó giống EPSG:{epsg}, {title}, nhưng có {differences}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>The coordinate system “{crs}” of layer “{layer}” says nothing about places on the earth, so nothing can be measured. Take the system that the coordinates are really in.</source>
      <translation>Hệ tọa độ “{crs}” của lớp “{layer}” không cho biết vị trí trên trái đất nên không đo được gì. Hãy lấy hệ tọa độ đúng của các tọa độ này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>east</source>
      <translation>đông</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>north</source>
      <translation>bắc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>south</source>
      <translation>nam</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>too large</source>
      <translation>thừa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>too small</source>
      <translation>thiếu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/crs_verdict.py" />
      <source>west</source>
      <translation>tây</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>The plan has no units yet, so there is nothing to decide.</source>
      <translation>Phương án chưa có ĐVHC mới nào nên chưa có gì để quyết định.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>Units whose name or seat is too long for a shapefile ({count}): {units}. Shorten it; accepted, the shapefile has it cut off, and the other files have it whole.</source>
      <translation>ĐVHC mới có tên hoặc trụ sở quá dài cho shapefile ({count}): {units}. Hãy rút ngắn; nếu chấp nhận, shapefile ghi phần đầu, các tệp khác ghi đầy đủ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>Units whose type is open ({count}): {units}. Choose xã, phường or another type.</source>
      <translation>ĐVHC mới chưa có loại ({count}): {units}. Hãy chọn xã, phường hoặc loại khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>Units with one name: {units}. Names must be unique in the province; give others to all but one.</source>
      <translation>Các ĐVHC mới trùng tên: {units}. Tên không được trùng trong tỉnh; hãy chỉ giữ một và đặt tên khác cho các ĐVHC còn lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>Units without a name ({count}): {units}. Give each a name.</source>
      <translation>ĐVHC mới chưa có tên ({count}): {units}. Hãy đặt tên cho từng ĐVHC.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/obstacles.py" />
      <source>Units without a seat ({count}): {units}. Choose the commune where the office sits.</source>
      <translation>ĐVHC mới chưa có trụ sở ({count}): {units}. Hãy chọn ĐVHC cấp xã đặt trụ sở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/papers/needed.py" />
      <source>The papers of a decree need the Python package {package}, which this QGIS does not have. Install it (python -m pip install {package}) and start QGIS again.</source>
      <translation>Hồ sơ nghị quyết cần gói Python {package}, mà QGIS này chưa có. Hãy cài đặt (python -m pip install {package}) rồi khởi động lại QGIS.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/papers/read_back.py" />
      <source>“{file}” is not there, or is damaged.</source>
      <translation>“{file}” không có hoặc bị hỏng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/papers/read_back.py" />
      <source>“{file}”, {place}: “{found}” stands where the plan has “{wanted}”.</source>
      <translation>“{file}”, {place}: đang ghi “{found}”, phương án là “{wanted}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/papers/rendered.py" />
      <source>The template “{file}” cannot be used: {reason}{line}. Correct it, or leave it out to have the one of the plugin.</source>
      <translation>Không dùng được mẫu “{file}”: {reason}{line}. Hãy sửa, hoặc bỏ trống để dùng mẫu của phần mềm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/papers/workbook.py" />
      <source>“{file}”: a cell holds {limit} characters, and “{text}…” has more. Shorten it.</source>
      <translation>“{file}”: một ô chứa tối đa {limit} ký tự, “{text}…” dài hơn. Hãy rút ngắn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/seat_texts.py" />
      <source>Seats that are no commune of their unit, or more than one: {units}. Correct the field of seats.</source>
      <translation>Trụ sở không phải ĐVHC cấp xã của ĐVHC mới, hoặc có nhiều hơn một: {units}. Hãy sửa trường trụ sở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>Clause {number}: {reason}</source>
      <translation>Khoản {number}: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>The closing clause says something else than the plan: “{text}”.</source>
      <translation>Khoản cuối nói khác với phương án: “{text}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>The sentence has {found} members, the plan {expected}.</source>
      <translation>Câu có {found} thành phần, phương án có {expected}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>The sentence has {found}, the plan {expected}. A name cannot hold the words of the sentence, such as a comma or brackets.</source>
      <translation>Câu có {found}, phương án có {expected}. Tên không được chứa ký hiệu của câu, như dấu phẩy hay dấu ngoặc.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>The sentence makes {found}, the plan {expected}.</source>
      <translation>Câu lập {found}, phương án lập {expected}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/check_text.py" />
      <source>The text has {found} clauses, the plan {expected}.</source>
      <translation>Văn bản có {found} khoản, phương án có {expected}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/closing.py" />
      <source>The closing clause says {total} units, but its types add up to {sum}. Correct it.</source>
      <translation>Khoản cuối ghi {total} đơn vị, nhưng cộng theo loại được {sum}. Hãy sửa lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/closing.py" />
      <source>This is no closing clause: “{sentence}”.</source>
      <translation>Đây không phải là khoản cuối: “{sentence}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/document_text.py" />
      <source>Clause {number} cites clauses that do not stand before it: {others}.</source>
      <translation>Khoản {number} dẫn các khoản không đứng trước nó: {others}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/document_text.py" />
      <source>Clauses without a sentence that can be read: {numbers}. Look whether the text is whole.</source>
      <translation>Các khoản không có câu đọc được: {numbers}. Hãy xem văn bản có đầy đủ không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/document_text.py" />
      <source>Several clauses have one number: {numbers}.</source>
      <translation>Nhiều khoản cùng một số: {numbers}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/document_text.py" />
      <source>The clauses form {counted}, the closing clause says {said}.</source>
      <translation>Các khoản lập {counted}, khoản cuối ghi {said}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/document_text.py" />
      <source>The text has no clause that begins with “Sắp xếp toàn bộ …”. Give Article 1 of a resolution, in Unicode.</source>
      <translation>Văn bản không có khoản nào bắt đầu bằng “Sắp xếp toàn bộ …”. Hãy đưa Điều 1 của một nghị quyết, mã Unicode.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/member_search.py" />
      <source>“{member}” is no commune of “{layer}”.</source>
      <translation>“{member}” không phải là ĐVHC cấp xã của “{layer}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/member_search.py" />
      <source>“{member}” is no commune of “{layer}”. Alike are: {communes}.</source>
      <translation>“{member}” không phải là ĐVHC cấp xã của “{layer}”. Gần giống: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/member_search.py" />
      <source>“{member}” may be any of these communes: {communes}. Say in brackets in which district it is.</source>
      <translation>“{member}” có thể là một trong các ĐVHC cấp xã: {communes}. Hãy ghi trong ngoặc nó thuộc huyện nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>Another row of the clause has the same number in the column i.</source>
      <translation>Một dòng khác của khoản này có cùng số ở cột i.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>The row has no {column}.</source>
      <translation>Dòng này không có {column}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>The rows of one clause name several new units: “{value}” is another.</source>
      <translation>Các dòng của một khoản nêu nhiều ĐVHC mới: “{value}” là đơn vị khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>The scope “{value}” is not known. Write one of these: {scopes}.</source>
      <translation>Không có phạm vi “{value}”. Hãy ghi một trong các mã: {scopes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>{resolution} has no members for the clauses {numbers}. They get no sentence.</source>
      <translation>{resolution} không có thành phần cho các khoản {numbers}. Các khoản này không có câu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>{table}, row {row} ({member}): {reason}</source>
      <translation>{table}, dòng {row} ({member}): {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>“{table}” has no column {columns}. Its first row must hold the names of the columns: {all}.</source>
      <translation>“{table}” không có cột {columns}. Dòng đầu phải chứa tên các cột: {all}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>“{table}” has no rows with members.</source>
      <translation>“{table}” không có dòng thành phần nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>“{value}” are no numbers of clauses in the column {column}. Write them as 9,10.</source>
      <translation>“{value}” ở cột {column} không phải là số khoản. Hãy ghi như 9,10.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>“{value}” is neither 1 nor 0 in the column {column}.</source>
      <translation>“{value}” ở cột {column} không phải là 1 hay 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/members_table.py" />
      <source>“{value}” is no whole number in the column {column}.</source>
      <translation>“{value}” ở cột {column} không phải là số nguyên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/parse.py" />
      <source>This is no clause as resolutions write it: “{sentence}”. Reading stops at “{part}”.</source>
      <translation>Đây không phải là một khoản theo cách viết của nghị quyết: “{sentence}”. Việc đọc dừng ở “{part}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/plan_from_text.py" />
      <source>Closing clause: {reason}</source>
      <translation>Khoản cuối: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/plan_from_text.py" />
      <source>{count} communes go to several units, and a plan has them whole: each is given to the unit that takes most of it by the words of the text. Look at them: {communes}.</source>
      <translation>{count} ĐVHC cấp xã được chia cho nhiều ĐVHC mới, còn phương án giữ chúng nguyên vẹn: mỗi nơi được giao cho ĐVHC mới nhận phần lớn nhất theo lời văn. Hãy xem lại: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/plan_from_text.py" />
      <source>{count} communes of “{layer}” are not named in the text and stay without a unit: {communes}.</source>
      <translation>{count} ĐVHC cấp xã của “{layer}” không có trong văn bản và chưa thuộc ĐVHC mới nào: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/text_file.py" />
      <source>“{file}” cannot be opened: {reason}.</source>
      <translation>Không mở được “{file}”: {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/text_file.py" />
      <source>“{file}” is no text in Unicode. Open it in a text program and save it as plain text in UTF-8, or as .docx.</source>
      <translation>“{file}” không phải là văn bản Unicode. Hãy mở bằng chương trình văn bản và lưu thành văn bản thuần mã UTF-8, hoặc .docx.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/decree/text/text_file.py" />
      <source>“{file}” is too large for the text of a resolution.</source>
      <translation>“{file}” quá lớn so với lời văn một nghị quyết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/check.py" />
      <source>Layer “{layer}” cannot be checked as it is: {reason}. Run “Fix geometries” on the layer first.</source>
      <translation>Không kiểm tra được lớp “{layer}” như hiện có: {reason}. Trước hết hãy chạy “Sửa lỗi các hình học” (Fix geometries) cho lớp này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Duplicate</source>
      <translation>Trùng lặp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Gap</source>
      <translation>Khe hở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Id doubled</source>
      <translation>Mã trùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Id missing</source>
      <translation>Thiếu mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Invalid ring</source>
      <translation>Vòng không hợp lệ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>No geometry</source>
      <translation>Không có hình</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>One inside another</source>
      <translation>ĐVHC nằm trong ĐVHC khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Outline crosses itself</source>
      <translation>Đường bao tự cắt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Overlap</source>
      <translation>Chồng lấn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Slit open to the outside</source>
      <translation>Khe thông ra ngoài</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Sliver part</source>
      <translation>Phần vụn hẹp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Tiny part</source>
      <translation>Phần rất nhỏ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/defects/defect.py" />
      <source>Unmatched vertices</source>
      <translation>Đỉnh không khớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Locked {communes}</source>
      <translation>Khóa {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Locked {units}</source>
      <translation>Khóa {units}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Merged {units} into {unit}</source>
      <translation>Nhập {units} vào {unit}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>New unit {unit}: {communes}</source>
      <translation>Lập ĐVHC mới {unit}: {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Renamed {before} to {after}</source>
      <translation>Đổi tên {before} thành {after}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Type of {unit}: {type}</source>
      <translation>Loại của {unit}: {type}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Unlocked {communes}</source>
      <translation>Mở khóa {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>Unlocked {units}</source>
      <translation>Mở khóa {units}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>{communes} → no unit</source>
      <translation>{communes} → không thuộc ĐVHC mới nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>{communes} → units: {count}</source>
      <translation>{communes} → {count} ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>{communes} → {unit}</source>
      <translation>{communes} → {unit}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>{count} communes</source>
      <translation>{count} ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/edit_words.py" />
      <source>{parts}</source>
      <translation>{parts}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/ellipsoid.py" />
      <source>The coordinate system “{crs}” has no ellipsoid, so nothing can be measured. Reproject the layer to a geographic or projected one.</source>
      <translation>Hệ tọa độ “{crs}” không có ellipsoid nên không đo được gì. Hãy chuyển lớp sang hệ tọa độ địa lý hoặc hệ tọa độ phẳng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Correct texts stand among them; only what proves itself is mended.</source>
      <translation>Có lẫn chữ đúng; chỉ sửa những chữ chắc chắn sai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Field “{field}”: letters are lost (�), since the file was read with the wrong encoding. With ISO-8859-1 {count} of {texts} texts become readable.</source>
      <translation>Trường “{field}”: chữ bị mất (�) vì tệp được đọc sai bảng mã. Với ISO-8859-1, {count} trên {texts} chữ đọc được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Field “{field}”: letters are lost (�); it was read with the wrong encoding, or written so. Choose another encoding in the layer's properties, under Source, or ask for the layer anew.</source>
      <translation>Trường “{field}”: chữ bị mất (�); tệp được đọc sai bảng mã hoặc đã ghi như vậy. Hãy chọn bảng mã khác trong thuộc tính của lớp, mục Nguồn, hoặc xin lại lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Field “{field}”: texts in {encoding}, read with the wrong table. {count} of {texts} can be mended.</source>
      <translation>Trường “{field}”: chữ theo bảng mã {encoding} nhưng bị đọc sai. Sửa được {count} trên {texts}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Layer “{layer}”: in field “{field}” letters are lost (�), since the file was read with the wrong encoding. Choose ISO-8859-1 in the layer's properties, under Source; the letters can then be mended.</source>
      <translation>Lớp “{layer}”: trường “{field}” bị mất chữ (�) vì tệp được đọc sai bảng mã. Hãy chọn ISO-8859-1 trong thuộc tính của lớp, mục Nguồn; khi đó có thể sửa lại chữ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Layer “{layer}”: the texts of field “{field}” are in {encoding} and have been mended, such as “{before}” to “{after}” ({percent} % of the texts prove it).</source>
      <translation>Lớp “{layer}”: chữ ở trường “{field}” dùng mã {encoding} và đã được sửa, ví dụ “{before}” thành “{after}” ({percent} % số chữ chứng tỏ điều này).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>Layer “{layer}”: the texts of field “{field}” are in {encoding} of a font that has capitals alone; they have been mended and each word given its capital, such as “{before}” to “{after}”.</source>
      <translation>Lớp “{layer}”: chữ ở trường “{field}” dùng mã {encoding} của phông chỉ có chữ hoa; đã được sửa và viết hoa đầu mỗi từ, ví dụ “{before}” thành “{after}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/encoding_verdict.py" />
      <source>They come from a font of capitals alone: each word gets its capital.</source>
      <translation>Chữ từ phông chỉ có chữ hoa: mỗi từ được viết hoa chữ đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” has fractions of small numbers, such as {value}: thousands of persons, or a density? It must count persons.</source>
      <translation>Trường “{field}” có số lẻ nhỏ như {value}: nghìn người, hay mật độ? Trường phải đếm số người.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” holds no areas.</source>
      <translation>Trường “{field}” không có diện tích nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” holds no figures.</source>
      <translation>Trường “{field}” không có số liệu nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” is in no unit of area that the polygons agree with (km², ha, m²). Choose another field for the official area.</source>
      <translation>Trường “{field}” không theo đơn vị diện tích nào khớp với vùng vẽ (km², ha, m²). Hãy chọn trường khác cho diện tích tự nhiên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” is in {unit}, not in km²: {agree} of {count} communes agree with their polygons to a tenth.</source>
      <translation>Trường “{field}” tính bằng {unit}, không phải km²: {agree} trên {count} ĐVHC cấp xã khớp với vùng vẽ trong mức một phần mười.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” makes {density} people per km² of the whole layer, fewer than any province has. Are they thousands?</source>
      <translation>Trường “{field}” cho {density} người trên km² của cả lớp, ít hơn mọi tỉnh. Có phải là nghìn người?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}” says 0 people for {count} ({communes}). Where the number is unknown, leave it empty (NULL).</source>
      <translation>Trường “{field}” ghi 0 người ở {count} nơi ({communes}). Nếu chưa biết thì để trống (NULL).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}”: more than three times or less than a third of the polygon's area: {count} ({communes}). Check their figures or their outlines.</source>
      <translation>Trường “{field}”: gấp hơn ba lần hoặc chưa bằng một phần ba diện tích vùng vẽ: {count} ({communes}). Hãy kiểm tra số liệu hoặc đường ranh giới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}”: more than {most} people per km² in {communes}. Check the figures or the outlines.</source>
      <translation>Trường “{field}”: hơn {most} người trên km² ở {communes}. Hãy kiểm tra số liệu hoặc đường ranh giới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>Field “{field}”: {communes} has as many people as all others together. Is it a line of totals? Take it out of the layer.</source>
      <translation>Trường “{field}”: {communes} có số dân bằng tất cả các nơi khác cộng lại. Có phải dòng tổng? Hãy bỏ dòng đó khỏi lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/figures_verdict.py" />
      <source>The areas in field “{field}” speak for EPSG:{epsg}: half of them differ from the polygons by less than {offered} % there, and by {drawn} % as the layer is drawn.</source>
      <translation>Diện tích trong trường “{field}” ủng hộ EPSG:{epsg}: một nửa lệch so với vùng vẽ dưới {offered} % ở hệ đó, còn như lớp đang vẽ thì lệch {drawn} %.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>Not moved ({count}): {communes}; {reason}.</source>
      <translation>Không chuyển ({count}): {communes}; {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>Not moved ({count}): {communes}; {reason}; others: {others}.</source>
      <translation>Không chuyển ({count}): {communes}; {reason}; còn lại: {others}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>the unit that would take them is locked</source>
      <translation>ĐVHC mới nhận vào đang bị khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>their former district cannot move as a whole</source>
      <translation>không thể chuyển trọn cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>their unit is locked</source>
      <translation>thuộc ĐVHC mới đang bị khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>they are locked</source>
      <translation>đang bị khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>they belong to a unit that nothing is taken from now</source>
      <translation>thuộc ĐVHC mới hiện không được lấy ra</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/gate.py" />
      <source>they lie outside the communes to which editing is limited</source>
      <translation>nằm ngoài các ĐVHC cấp xã được phép chỉnh sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/input_warnings.py" />
      <source>Mend the texts on the page Data of the dock before names are used.</source>
      <translation>Hãy sửa chữ ở trang Dữ liệu của khung trước khi dùng tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/areas.py" />
      <source>Layer “{layer}” must hold polygons; of another kind are rows {rows}. Choose the layer with the areas.</source>
      <translation>Lớp “{layer}” phải chứa vùng; các dòng thuộc loại khác: {rows}. Hãy chọn lớp có các vùng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/areas.py" />
      <source>Layer “{layer}”: outlines that cross themselves were made valid, rows {rows}. Look at these areas.</source>
      <translation>Lớp “{layer}”: đường biên tự cắt đã được sửa cho hợp lệ, các dòng {rows}. Hãy xem lại những vùng này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/areas.py" />
      <source>Layer “{layer}”: rows without an area are left out: {rows}.</source>
      <translation>Lớp “{layer}”: các dòng không có vùng bị bỏ qua: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/budget.py" />
      <source>“{table}”: “{revenue}” and “{expenditure}” are in two units of money. Bring them to one.</source>
      <translation>“{table}”: “{revenue}” và “{expenditure}” theo hai đơn vị tiền khác nhau. Hãy đưa về cùng một đơn vị.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/consultation.py" />
      <source>“{table}”: at most 100 households are in favour in every commune. If “{column}” holds percentages, choose the column with the number of households.</source>
      <translation>“{table}”: ở mọi ĐVHC cấp xã đều có không quá 100 hộ đồng ý. Nếu “{column}” chứa tỷ lệ phần trăm, hãy chọn cột có số hộ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/crossings.py" />
      <source>Layer “{layer}”: roads that are drawn more than once, vertex by vertex, cross borders once: {count}.</source>
      <translation>Lớp “{layer}”: các đường vẽ trùng hoàn toàn chỉ tính một lần khi cắt ranh giới: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/crossings.py" />
      <source>No road of layer “{layer}” crosses a border between communes.</source>
      <translation>Không có đường nào của lớp “{layer}” cắt qua ranh giới giữa các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/facilities.py" />
      <source>Layer “{layer}” has no facility of kind {kinds}, so nobody can be said to reach all services.</source>
      <translation>Lớp “{layer}” không có cơ sở loại {kinds}, nên không thể nói ai tiếp cận được mọi dịch vụ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/facilities.py" />
      <source>Layer “{layer}” has no facility that is known as health, school or market; its kinds are: {kinds}. Choose the field with the kind of facility, and call the kinds by such words as hospital, school, market.</source>
      <translation>Lớp “{layer}” không có cơ sở nào được nhận ra là y tế, trường học hay chợ; các loại của lớp là: {kinds}. Hãy chọn trường chứa loại cơ sở và gọi các loại bằng những từ như bệnh viện, trường học, chợ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/facilities.py" />
      <source>Layer “{layer}”: facilities of these kinds are no service that is scored, and do not count: {kinds}.</source>
      <translation>Lớp “{layer}”: cơ sở thuộc các loại này không phải dịch vụ được chấm điểm và không được tính: {kinds}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/facilities.py" />
      <source>Layer “{layer}”: facilities outside every commune: {count}. People may have them nearest, but they serve no unit.</source>
      <translation>Lớp “{layer}”: cơ sở nằm ngoài mọi ĐVHC cấp xã: {count}. Chúng có thể là cơ sở gần dân nhất, nhưng không phục vụ ĐVHC mới nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/facilities.py" />
      <source>Layer “{layer}”: facilities without a kind do not count, rows {rows}.</source>
      <translation>Lớp “{layer}”: cơ sở không ghi loại không được tính, các dòng {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/flows.py" />
      <source>“{table}”: destinations that are no commune of “{layer}” count as away: {rows}.</source>
      <translation>“{table}”: nơi đến không phải là ĐVHC cấp xã của “{layer}” được tính là đi khỏi: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/flows.py" />
      <source>“{table}”: destinations that fit more than one commune, or not surely any, make all people from the same commune unknown: {rows}. Write codes in their place.</source>
      <translation>“{table}”: nơi đến khớp với nhiều ĐVHC cấp xã, hoặc không chắc khớp với đơn vị nào, nên toàn bộ người đi từ cùng ĐVHC cấp xã đó được coi là chưa biết: {rows}. Hãy ghi mã thay cho tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/flows.py" />
      <source>“{table}”: no row has people who stay in their own commune, so only those who travel count. Add these rows, with the same commune at both ends.</source>
      <translation>“{table}”: không có dòng nào cho người ở lại trong ĐVHC cấp xã của mình, nên chỉ tính những người đi lại. Hãy thêm các dòng đó, với nơi đi và nơi đến là cùng một ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}” has no sector called {missing}. Its sectors are: {sectors}.</source>
      <translation>“{table}” không có ngành {missing}. Các ngành: {sectors}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: agriculture, forestry and fishing is the only sector. Name the other sectors too; a total of all jobs does not stand in for them.</source>
      <translation>“{table}”: chỉ có một ngành là nông, lâm nghiệp và thủy sản. Hãy nêu cả các ngành khác; tổng số việc làm không thay được cho chúng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: jobs count as unknown where a sector is missing: {communes}. Write 0 where a sector has none.</source>
      <translation>“{table}”: lao động được coi là chưa biết ở nơi thiếu một ngành: {communes}. Hãy ghi 0 nếu ngành đó không có lao động.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: lines of totals are left out: {rows}.</source>
      <translation>“{table}”: bỏ qua các dòng cộng: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: no sector is named as agriculture, forestry and fishing. Name it; a table without it says nothing about jobs outside farming.</source>
      <translation>“{table}”: chưa chỉ ra ngành nông, lâm nghiệp và thủy sản. Hãy chỉ ra; bảng không có ngành này thì không cho biết lao động phi nông nghiệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: {columns} hold shares. Choose the columns with the number of jobs.</source>
      <translation>“{table}”: {columns} chứa tỷ lệ. Hãy chọn các cột có số lao động.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: {sectors} is all jobs together and no sector. Leave it out, and name a column for each sector.</source>
      <translation>“{table}”: {sectors} là tổng số việc làm, không phải một ngành. Hãy bỏ cột này và nêu một cột cho mỗi ngành.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/jobs.py" />
      <source>“{table}”: “{sector}” is the sum of the other sectors in every commune. Leave it out.</source>
      <translation>“{table}”: “{sector}” bằng tổng các ngành khác ở mọi ĐVHC cấp xã. Hãy bỏ cột này ra.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>A raster of persons a cell, in place of buildings.</source>
      <translation>Raster số người mỗi ô, dùng thay cho nhà cửa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Agriculture, forestry and fishing</source>
      <translation>Nông, lâm nghiệp và thủy sản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Budget</source>
      <translation>Ngân sách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Cities, ports and industrial zones that a region grows around.</source>
      <translation>Đô thị, cảng, khu công nghiệp làm động lực phát triển của vùng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Class of road</source>
      <translation>Cấp đường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Commuting table</source>
      <translation>Bảng đi lại làm việc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Consultation results</source>
      <translation>Kết quả lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Ethnic or language shares</source>
      <translation>Tỷ lệ dân tộc hoặc ngôn ngữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Expenditure</source>
      <translation>Chi ngân sách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Facilities</source>
      <translation>Cơ sở dịch vụ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>From commune</source>
      <translation>Từ ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Further figures</source>
      <translation>Số liệu khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Growth poles</source>
      <translation>Cực tăng trưởng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Hazard zones</source>
      <translation>Vùng thiên tai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Hospitals, schools and markets, told apart by a field of kinds.</source>
      <translation>Bệnh viện, trường học, chợ, phân biệt bằng trường loại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Industrial zones, ports, reservoirs, dense settlements, planned areas: those that a border of units cuts are listed.</source>
      <translation>Khu công nghiệp, cảng, hồ chứa, khu dân cư tập trung, vùng quy hoạch: những đối tượng bị ranh giới ĐVHC mới cắt được liệt kê.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Is it a ferry</source>
      <translation>Có phải là phà</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Jobs (one row a commune and sector)</source>
      <translation>Số việc làm (mỗi ĐVHC cấp xã và ngành một dòng)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Jobs by sector</source>
      <translation>Việc làm theo ngành</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Jobs in each sector (one column a sector)</source>
      <translation>Việc làm từng ngành (mỗi ngành một cột)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Kind of facility</source>
      <translation>Loại cơ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Lines of ferries with a speed, where the layer of roads does not hold them.</source>
      <translation>Đường phà có tốc độ, khi lớp đường không chứa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Lines with a class or a speed, such as an extract of OpenStreetMap as it comes. Without them travel is in a straight line.</source>
      <translation>Lớp đường có cấp hoặc tốc độ, ví dụ trích xuất OpenStreetMap nguyên bản. Không có thì đi lại tính theo đường thẳng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Name of the object</source>
      <translation>Tên đối tượng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Objects to keep whole</source>
      <translation>Đối tượng cần giữ nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row a commune with a column for each group, as percentages or fractions.</source>
      <translation>Mỗi ĐVHC cấp xã một dòng, mỗi nhóm một cột, theo phần trăm hoặc phân số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row a commune with a column for each sector, or one row for each commune and sector.</source>
      <translation>Mỗi ĐVHC cấp xã một dòng, mỗi ngành một cột; hoặc mỗi ĐVHC cấp xã và ngành một dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row a commune. Results are never estimated.</source>
      <translation>Mỗi ĐVHC cấp xã một dòng. Kết quả không bao giờ được ước lượng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row a commune. The profile's own indicators are measured over its columns; there the layer has the name of this table.</source>
      <translation>Mỗi ĐVHC cấp xã một dòng. Các chỉ số riêng của hồ sơ được tính trên các cột của bảng; trong hồ sơ, tên lớp là tên bảng này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row a commune: what it takes in by itself, and what it spends.</source>
      <translation>Mỗi ĐVHC cấp xã một dòng: thu trên địa bàn và chi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One row for each pair of communes, those who stay at home included.</source>
      <translation>Mỗi cặp ĐVHC cấp xã một dòng, kể cả người làm tại chỗ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>One-way</source>
      <translation>Một chiều</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Own revenue</source>
      <translation>Thu trên địa bàn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>People who travel</source>
      <translation>Số người đi lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Persons at each place</source>
      <translation>Số người ở mỗi điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Planned roads</source>
      <translation>Đường quy hoạch</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Points or outlines that say where in a commune its people live. Without them people start from a point on its surface.</source>
      <translation>Điểm hoặc đường viền cho biết dân sống ở đâu trong ĐVHC cấp xã. Không có thì xuất phát từ một điểm bên trong.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Points where offices sit today. A unit takes the one seat in it, or the best of several. Left empty, or with none in the unit, the best of its communes is assumed.</source>
      <translation>Lớp điểm các trụ sở hiện nay. ĐVHC mới lấy trụ sở duy nhất nằm trong nó, hoặc trụ sở thuận lợi nhất nếu có nhiều. Nếu để trống, hoặc trong ĐVHC mới không có trụ sở, thì giả định trụ sở đặt tại ĐVHC cấp xã thuận lợi nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Polygons in which floods or landslides are mapped.</source>
      <translation>Vùng ngập lụt hoặc sạt lở đã được lập bản đồ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Population raster</source>
      <translation>Raster dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Posted limit</source>
      <translation>Tốc độ tối đa cho phép</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Roads that are not open yet, with the year in which they open. They count from that year on.</source>
      <translation>Đường chưa khai thác, kèm năm đưa vào khai thác. Chúng được tính từ năm đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Sector (one row a commune and sector)</source>
      <translation>Ngành (mỗi ĐVHC cấp xã và ngành một dòng)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Share of each group</source>
      <translation>Tỷ lệ từng nhóm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Speed (km/h)</source>
      <translation>Tốc độ (km/h)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>To commune</source>
      <translation>Đến ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Who may drive there</source>
      <translation>Ai được đi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/kinds.py" />
      <source>Year of opening</source>
      <translation>Năm khai thác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/people.py" />
      <source>Layer “{layer}”: communes without people in it: {count} ({communes}). They set out from a point on the surface of the commune.</source>
      <translation>Lớp “{layer}”: ĐVHC cấp xã không có dân trong lớp: {count} ({communes}). Ở đó người dân xuất phát từ một điểm trong địa bàn của ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/people.py" />
      <source>Layer “{layer}”: places of people that stand in no commune are left out: {count}.</source>
      <translation>Lớp “{layer}”: các điểm dân cư không nằm trong ĐVHC cấp xã nào bị bỏ qua: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/people.py" />
      <source>Raster “{layer}” has cells below 0, such as {value:g}. Set that value as its no-data value, or choose a raster of persons a cell.</source>
      <translation>Raster “{layer}” có ô nhỏ hơn 0, chẳng hạn {value:g}. Hãy đặt giá trị đó làm giá trị không có dữ liệu, hoặc chọn raster số người mỗi ô.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/points.py" />
      <source>Layer “{layer}” has no place in any of its {count} rows. Choose a layer with features, or check its coordinate system.</source>
      <translation>Lớp “{layer}” không có vị trí ở dòng nào trong {count} dòng. Hãy chọn lớp có đối tượng, hoặc kiểm tra hệ tọa độ của lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/points.py" />
      <source>Layer “{layer}”: rows without a place are left out: {rows}.</source>
      <translation>Lớp “{layer}”: các dòng không có vị trí bị bỏ qua: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/points.py" />
      <source>Nothing in layer “{layer}” lies in a commune. Check the layer's coordinate system, and that it shows the same province.</source>
      <translation>Không có gì trong lớp “{layer}” nằm trong một ĐVHC cấp xã. Hãy kiểm tra hệ tọa độ của lớp và xem lớp có đúng tỉnh này không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/poles.py" />
      <source>Communes with no place of layer “{layer}” within {minutes:g} minutes count with that limit: {count} ({communes}).</source>
      <translation>ĐVHC cấp xã không có vị trí nào của lớp “{layer}” trong {minutes:g} phút được tính bằng giới hạn đó: {count} ({communes}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/poles.py" />
      <source>No commune reaches a place of layer “{layer}” within {minutes:g} minutes. Check the layer's coordinate system, and that it shows the same province.</source>
      <translation>Không ĐVHC cấp xã nào đến được một vị trí của lớp “{layer}” trong {minutes:g} phút. Hãy kiểm tra hệ tọa độ của lớp và xem lớp có đúng tỉnh này không.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: codes in column “{column}” and names in “{names}” are those of different communes: {rows}. Correct them, or choose the right column.</source>
      <translation>“{table}”: mã ở cột “{column}” và tên ở cột “{names}” thuộc các ĐVHC cấp xã khác nhau: {rows}. Hãy sửa lại, hoặc chọn đúng cột.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: codes in column “{column}” have lost the zeros in front of them: {rows}. Turn the column into text and put them back, such as “{meant}”.</source>
      <translation>“{table}”: mã ở cột “{column}” đã mất các số 0 ở đầu: {rows}. Hãy chuyển cột sang dạng văn bản và ghi lại đủ, ví dụ “{meant}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: more than one row for the same: {rows}. Leave one row of each, such as that of the last year.</source>
      <translation>“{table}”: có hơn một dòng cho cùng một đối tượng: {rows}. Hãy để lại một dòng cho mỗi đối tượng, ví dụ dòng của năm gần nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: no row belongs to a commune of “{layer}”. Choose the table of these communes, or the field that holds the same codes or names.</source>
      <translation>“{table}”: không dòng nào thuộc ĐVHC cấp xã của “{layer}”. Hãy chọn bảng của các ĐVHC cấp xã này, hoặc trường có cùng mã hay tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: rows that belong to no commune of “{layer}” are left out: {rows}.</source>
      <translation>“{table}”: bỏ qua các dòng không thuộc ĐVHC cấp xã nào của “{layer}”: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: rows whose commune is not certain are left out: {rows}. Write the code of the commune in each row.</source>
      <translation>“{table}”: bỏ qua các dòng chưa rõ thuộc ĐVHC cấp xã nào: {rows}. Hãy ghi mã ĐVHC cấp xã ở mỗi dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_communes.py" />
      <source>“{table}”: what stands in column “{column}” fits more than one commune, or not surely any. Choose a column with the codes of the communes.</source>
      <translation>“{table}”: nội dung cột “{column}” khớp với nhiều ĐVHC cấp xã, hoặc không chắc khớp với đơn vị nào. Hãy chọn cột có mã ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: chosen for two things at once: {columns}. Choose a column for each.</source>
      <translation>“{table}”: một cột được chọn cho hai nội dung: {columns}. Hãy chọn cột riêng cho từng nội dung.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: in column “{column}” the mark in “{text}” is taken for that before decimals.</source>
      <translation>“{table}”: ở cột “{column}”, dấu trong “{text}” được hiểu là dấu thập phân.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: in column “{column}” the mark in “{text}” is taken for that between thousands.</source>
      <translation>“{table}”: ở cột “{column}”, dấu trong “{text}” được hiểu là dấu phân cách hàng nghìn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: negative figures in column “{column}” (row {rows}). Correct them, or leave the cells empty where they are unknown.</source>
      <translation>“{table}”: có số âm ở cột “{column}” (dòng {rows}). Hãy sửa lại, hoặc để trống ô nếu chưa biết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: no commune has a figure in each of {columns}. Choose the columns that hold them.</source>
      <translation>“{table}”: không ĐVHC cấp xã nào có đủ số liệu ở {columns}. Hãy chọn các cột có số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: what stands in column “{column}” is no number and counts as unknown (row {rows}).</source>
      <translation>“{table}”: có ô ở cột “{column}” không phải là số, được coi là chưa biết (dòng {rows}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/row_figures.py" />
      <source>“{table}”: “{text}” in column “{column}” may be read in two ways. Turn the column into numbers.</source>
      <translation>“{table}”: “{text}” ở cột “{column}” có thể hiểu theo hai cách. Hãy chuyển cột sang dạng số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/rows.py" />
      <source>“{table}” has no column “{column}”. Its columns are: {columns}.</source>
      <translation>“{table}” không có cột “{column}”. Các cột: {columns}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/services.py" />
      <source>health</source>
      <translation>y tế</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/services.py" />
      <source>market</source>
      <translation>chợ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/services.py" />
      <source>school</source>
      <translation>trường học</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/shares.py" />
      <source>“{table}”: shares are taken for fractions between 0 and 1.</source>
      <translation>“{table}”: tỷ lệ được hiểu là số từ 0 đến 1.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/shares.py" />
      <source>“{table}”: shares are taken for percentages.</source>
      <translation>“{table}”: tỷ lệ được hiểu là phần trăm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/shares.py" />
      <source>“{table}”: shares count as unknown where a group is missing: {communes}.</source>
      <translation>“{table}”: tỷ lệ được coi là chưa biết ở nơi thiếu một nhóm: {communes}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/shares.py" />
      <source>“{table}”: shares must add up to 100 %, and do not in row {rows}. Correct them, or give the rest a column of its own, such as “others”.</source>
      <translation>“{table}”: tổng các tỷ lệ phải bằng 100 %, nhưng không đúng ở dòng {rows}. Hãy sửa lại, hoặc thêm một cột cho phần còn lại, ví dụ “khác”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/shares.py" />
      <source>“{table}”: shares need two groups or more, each in a column of its own.</source>
      <translation>“{table}”: tỷ lệ cần từ hai nhóm trở lên, mỗi nhóm một cột.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/whole_objects.py" />
      <source>A border between units cuts {object}: {parts}.</source>
      <translation>Ranh giới giữa các ĐVHC mới cắt qua {object}: {parts}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/whole_objects.py" />
      <source>Layer “{layer}”: objects that lie in no commune are left out: {count}.</source>
      <translation>Lớp “{layer}”: các đối tượng không nằm trong ĐVHC cấp xã nào bị bỏ qua: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/inputs/whole_objects.py" />
      <source>{unit} {percent:.0f} %</source>
      <translation>{unit} {percent:.0f} %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/join_statistics.py" />
      <source>“{file}” has no column with the names or codes of the communes of “{layer}” beside figures. Choose the table of these communes; name its columns (TABLE_KEY, COLUMNS) and its header (HEADER_ROWS) when they are not found.</source>
      <translation>“{file}” không có cột tên hoặc mã của các ĐVHC cấp xã thuộc “{layer}” bên cạnh số liệu. Hãy chọn đúng bảng của các ĐVHC này; nếu không tìm thấy thì chỉ ra các cột (TABLE_KEY, COLUMNS) và số dòng tiêu đề (HEADER_ROWS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/join_statistics.py" />
      <source>“{table}” has no figures of communes and is left out.</source>
      <translation>“{table}” không có số liệu của ĐVHC cấp xã nên bỏ qua.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/join_statistics.py" />
      <source>“{table}”: {count} codes seem to have lost the zeros in front of them, such as “{code}” for “{meant}”. They were not joined by code; say that the zeros shall be put back (LEADING_ZEROS) if that is right.</source>
      <translation>“{table}”: {count} mã có vẻ đã mất các số 0 ở đầu, ví dụ “{code}” thay cho “{meant}”. Chưa nối theo các mã này; nếu đúng vậy, hãy yêu cầu khôi phục số 0 (LEADING_ZEROS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: column “{column}” counts persons, and these are not whole (row {rows}). Thousands may have been taken for decimals. The column was left out; correct it in the table.</source>
      <translation>“{table}”: cột “{column}” đếm số người nhưng có số không nguyên (dòng {rows}). Có thể phần nghìn đã bị coi là phần thập phân. Cột này bị bỏ qua; hãy sửa trong bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: column “{column}” says {unit}, but its figures are like {measured} beside the polygons. It was left out; say the unit (UNITS).</source>
      <translation>“{table}”: cột “{column}” ghi {unit}, nhưng so với đa giác thì giống {measured}. Cột này bị bỏ qua; hãy cho biết đơn vị (UNITS).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: nothing says in which unit the areas of “{column}” are; they are joined as they stand. Say the unit (UNITS) to have km².</source>
      <translation>“{table}”: không có gì cho biết đơn vị diện tích của “{column}”; đã nối nguyên như trong bảng. Hãy cho biết đơn vị (UNITS) để có km².</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: “{column}” becomes the field “{field}”, since “{taken}” is there already.</source>
      <translation>“{table}”: “{column}” thành trường “{field}”, vì đã có “{taken}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: “{column}” is in {unit} by its title; joined in km².</source>
      <translation>“{table}”: “{column}” tính bằng {unit} theo tiêu đề; nối theo km².</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/joined_columns.py" />
      <source>“{table}”: “{column}” is taken to be in {unit}, like the polygons; joined in km².</source>
      <translation>“{table}”: “{column}” được coi là tính bằng {unit} khi so với đa giác; nối theo km².</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>TCVN3 (ABC fonts)</source>
      <translation>TCVN3 (phông ABC)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>UTF-8 read as Latin-1</source>
      <translation>UTF-8 đọc nhầm thành Latin-1</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>Unicode</source>
      <translation>Unicode</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>VNI for Windows</source>
      <translation>VNI Windows</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>no letters with marks</source>
      <translation>không có chữ mang dấu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/legacy_text.py" />
      <source>read with the wrong encoding, letters lost</source>
      <translation>đọc sai bảng mã, đã mất chữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/lineage/notes.py" />
      <source>New units that no old one goes into: {units}.</source>
      <translation>ĐVHC mới không nhận ĐVHC cũ nào: {units}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/lineage/notes.py" />
      <source>Old units more than half of which lies in no new one, such as water or another province; they are taken all the same: {units}. Look at them.</source>
      <translation>ĐVHC cũ có hơn một nửa không nằm trong ĐVHC mới nào, ví dụ mặt nước hoặc tỉnh khác; vẫn được tính: {units}. Hãy xem lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/lineage/notes.py" />
      <source>Old units that are divided: {units}. Where their people live within them is not known; they are divided as the area is.</source>
      <translation>ĐVHC cũ bị chia tách: {units}. Không biết dân sống ở đâu trong đó; dân số được chia theo diện tích.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/lineage/notes.py" />
      <source>Old units that lie outside of all new ones, or nearly so, and go into none: {units}. Are the layers of the same area?</source>
      <translation>ĐVHC cũ nằm ngoài, hoặc gần như ngoài, mọi ĐVHC mới nên không vào ĐVHC nào: {units}. Hai lớp có cùng một khu vực không?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/lineage/notes.py" />
      <source>Overlaps taken for differences of borders: {count}, {km2:.2f} km² together. The largest is {share:.1f} % of {old}, which lies in {new}. If it is a part that was divided off, lower the tolerance.</source>
      <translation>Phần chồng được coi là sai lệch ranh giới: {count}, tổng {km2:.2f} km². Lớn nhất là {share:.1f} % của {old}, nằm trong {new}. Nếu đó là phần được tách ra, hãy giảm dung sai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/link_notes.py" />
      <source>Unit {unit} is in one piece only by {kind}: {links}.</source>
      <translation>ĐVHC mới {unit} chỉ liền khối nhờ {kind}: {links}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/link_notes.py" />
      <source>Unit {unit}: exception accepted, {link}: {reason} ({source}).</source>
      <translation>ĐVHC mới {unit}: ngoại lệ được chấp nhận, {link}: {reason} ({source}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/link_notes.py" />
      <source>Unit {unit}: exception accepted, {link}: {reason}.</source>
      <translation>ĐVHC mới {unit}: ngoại lệ được chấp nhận, {link}: {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/link_notes.py" />
      <source>no reason given</source>
      <translation>chưa nêu lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: lines that begin and end in one commune link nothing: {rows}.</source>
      <translation>Lớp “{layer}”: các đường bắt đầu và kết thúc trong cùng một ĐVHC cấp xã không tạo liên kết: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: lines that do not end within {tolerance:g} m of a commune link nothing: {rows}. Move their ends or raise the tolerance.</source>
      <translation>Lớp “{layer}”: các đường có đầu mút cách ĐVHC cấp xã quá {tolerance:g} m không tạo liên kết: {rows}. Hãy dời đầu mút hoặc tăng dung sai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: links to ids that no commune has link nothing: {ids}. Use the ids of the communes, with their leading zeros.</source>
      <translation>Lớp “{layer}”: các liên kết tới mã không thuộc ĐVHC cấp xã nào không có tác dụng: {ids}. Hãy dùng mã của các ĐVHC cấp xã, kể cả số 0 ở đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: “{kind}” is no kind of link. Use one of: {kinds}.</source>
      <translation>Lớp “{layer}”: “{kind}” không phải là loại liên kết. Hãy dùng một trong các loại: {kinds}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>shared point</source>
      <translation>điểm chung</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mend_all.py" />
      <source>Mended: {count}; communes moved: {communes}; violations left: {left}.</source>
      <translation>Đã sửa: {count}; ĐVHC cấp xã được chuyển: {communes}; lỗi còn lại: {left}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mend_all.py" />
      <source>Nothing is simple to mend; violations left: {left}.</source>
      <translation>Không có lỗi nào sửa được một cách đơn giản; lỗi còn lại: {left}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>No single move heals this without harm elsewhere. Edit by hand, or add a link.</source>
      <translation>Không có thao tác đơn lẻ nào sửa được lỗi này mà không gây lỗi khác. Hãy chỉnh bằng tay hoặc thêm liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>No single move heals this; some are held back: {reasons}.</source>
      <translation>Không có thao tác đơn lẻ nào sửa được lỗi này; một số bị giữ lại: {reasons}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>No single move is looked for to heal this. Merge the unit with a neighbour, or give the reasons on its page.</source>
      <translation>Lỗi này không sửa được bằng một lần gán. Hãy nhập với ĐVHC mới bên cạnh, hoặc ghi lý do ở trang của nó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>no more: {units}</source>
      <translation>không còn: {units}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>places left to mend: {count}</source>
      <translation>còn {count} chỗ phải sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>{move}.</source>
      <translation>{move}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/mending.py" />
      <source>{move}; {more}.</source>
      <translation>{move}; {more}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>Name of {commune}.</source>
      <translation>Tên của {commune}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>Unless it is chosen here, the name vanishes.</source>
      <translation>Nếu không được chọn ở đây, tên này sẽ mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>{commune} has most people, {percent} % of those known of the unit.</source>
      <translation>{commune} đông dân nhất, {percent} % số dân đã biết của ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>{commune} has {percent} % of the people known of the unit.</source>
      <translation>{commune} có {percent} % số dân đã biết của ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>{commune} holds the seat.</source>
      <translation>{commune} là nơi đặt trụ sở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/suggested_names.py" />
      <source>{count} of {all} communes belonged to {district}.</source>
      <translation>{count} trong {all} ĐVHC cấp xã từng thuộc {district}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/unit_codes.py" />
      <source>Codes that more than one unit would get: {codes}. A code is given once; correct the field of codes.</source>
      <translation>Mã bị nhiều ĐVHC mới dùng chung: {codes}. Mỗi mã chỉ cấp một lần; hãy sửa trường mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/unit_codes.py" />
      <source>Units without a code, since the commune of their seat has none: {units}. Fill the field of codes.</source>
      <translation>ĐVHC mới không có mã vì ĐVHC cấp xã đặt trụ sở không có mã: {units}. Hãy điền trường mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/unit_names.py" />
      <source>A unit needs a name. {unit} keeps its own.</source>
      <translation>ĐVHC mới phải có tên. {unit} giữ nguyên tên cũ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/unit_names.py" />
      <source>The name “{name}” is taken by unit {other} ({code}). Choose another one; capitals and the type before the name make no difference.</source>
      <translation>Tên “{name}” đã được dùng cho ĐVHC mới {other} ({code}). Hãy chọn tên khác; chữ hoa, chữ thường và loại đơn vị đứng trước tên không làm tên khác đi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/naming/unit_names.py" />
      <source>“{name}” differs from unit {other} ({code}) by its marks alone.</source>
      <translation>“{name}” chỉ khác tên ĐVHC mới {other} ({code}) ở dấu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/plan.py" />
      <source>Layer “{layer}”: field “{field}” is empty for every commune, so there are no units. Fill it, or choose the field that holds the unit of each commune.</source>
      <translation>Lớp “{layer}”: trường “{field}” trống ở mọi ĐVHC cấp xã nên không có ĐVHC mới nào. Hãy điền trường này, hoặc chọn trường ghi ĐVHC mới của từng ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/plan.py" />
      <source>Layer “{layer}”: units with more than one name among their communes: {units}; the first name is used. Correct the field of unit names.</source>
      <translation>Lớp “{layer}”: các ĐVHC mới được ghi nhiều tên khác nhau: {units}; tên đầu tiên được dùng. Hãy sửa trường tên ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/pockets.py" />
      <source>This commune belongs to the unit already.</source>
      <translation>ĐVHC cấp xã này đã thuộc ĐVHC mới này rồi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/pockets.py" />
      <source>This is the main piece of another unit, and no pocket: use Merge to take the whole unit.</source>
      <translation>Đây là phần chính của một ĐVHC mới khác, không phải khoảng trống: dùng lệnh Nhập để lấy cả ĐVHC mới đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/pockets.py" />
      <source>What lies here does not border the unit.</source>
      <translation>Khu vực này không giáp ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/problems.py" />
      <source>{shown} and {count} more</source>
      <translation>{shown} và {count} mục khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/register.py" />
      <source>Layer “{layer}”: some ids stand more than once, so figures are joined by name.</source>
      <translation>Lớp “{layer}”: có mã xuất hiện nhiều lần nên số liệu được nối theo tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/remedies.py" />
      <source>Unit {unit} takes in {communes}</source>
      <translation>ĐVHC mới {unit} nhận thêm {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/remedies.py" />
      <source>{communes} → new unit {unit}</source>
      <translation>{communes} → lập ĐVHC mới {unit}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/remedies.py" />
      <source>{communes} → unit {unit}</source>
      <translation>{communes} → ĐVHC mới {unit}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/remedies.py" />
      <source>{communes} → unit {unit}, which opens the ring</source>
      <translation>{communes} → ĐVHC mới {unit}, vòng bao được mở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/repair.py" />
      <source>Layer “{layer}” could not be made a valid coverage. Try a larger snapping distance (SNAP).</source>
      <translation>Không sửa được lớp “{layer}” thành lớp phủ hợp lệ. Hãy thử khoảng cách bắt dính (SNAP) lớn hơn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/repair.py" />
      <source>Layer “{layer}”: no outline encloses any ground ({communes}). Draw them anew.</source>
      <translation>Lớp “{layer}”: không đường bao nào bao lấy phần đất nào ({communes}). Hãy vẽ lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/repair.py" />
      <source>Layer “{layer}”: nothing would be left of {communes}. Other communes together cover all of the ground, or the snapping distance (SNAP) is too large. Draw these outlines anew, or choose a smaller distance, then repair again.</source>
      <translation>Lớp “{layer}”: sẽ không còn gì của {communes}. Các ĐVHC cấp xã khác cùng phủ trọn phần đất, hoặc khoảng cách bắt dính (SNAP) quá lớn. Hãy vẽ lại các đường bao này, hoặc chọn khoảng cách nhỏ hơn, rồi sửa lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/repair.py" />
      <source>Repairing needs shapely 2.2 or newer with GEOS 3.14 or newer; here are shapely {shapely} and GEOS {geos}. Upgrade with: pip install --upgrade shapely</source>
      <translation>Việc sửa cần shapely 2.2 trở lên với GEOS 3.14 trở lên; ở đây có shapely {shapely} và GEOS {geos}. Nâng cấp bằng: pip install --upgrade shapely</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/row_codes.py" />
      <source>“{table}”: joined by code although the names differ: {names}.</source>
      <translation>“{table}”: đã nối theo mã dù tên khác nhau: {names}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/row_codes.py" />
      <source>“{table}”: the numbers in “{column}” are no codes of these communes, as the names beside them show; joined by name.</source>
      <translation>“{table}”: các số ở “{column}” không phải là mã của các ĐVHC cấp xã này, như tên bên cạnh cho thấy; đã nối theo tên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Compactness</source>
      <translation>Độ gọn của hình dạng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Flows kept inside</source>
      <translation>Luồng đi lại giữ trong địa bàn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Minutes to a growth pole</source>
      <translation>Số phút đến cực tăng trưởng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Nearest service is ours</source>
      <translation>Dịch vụ gần nhất nằm trong ĐVHC</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Outside hazard zones</source>
      <translation>Ngoài vùng thiên tai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Polar moment of the polygons; 1 for a disc (Li, Goodchild and Church 2013)</source>
      <translation>Mô men cực của hình; bằng 1 với hình tròn (Li, Goodchild và Church 2013)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Share of people whose nearest facility stands in the unit, as the mean over the kinds k of facilities</source>
      <translation>Tỷ lệ dân số có cơ sở gần nhất nằm trong ĐVHC mới, trung bình trên các loại cơ sở k</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Share of the people who travel from communes of the unit, staying at home included, whose way ends in the unit</source>
      <translation>Tỷ lệ người đi lại từ các ĐVHC cấp xã thành viên, kể cả tại chỗ, có điểm đến trong ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Share s of the people of each commune who live outside mapped zones of flood and landslide</source>
      <translation>Tỷ lệ s dân số mỗi ĐVHC cấp xã sống ngoài vùng ngập lụt và sạt lở đã lập bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Travel time to the nearest growth pole, weighted by people; the limit where none is within it</source>
      <translation>Thời gian đến cực tăng trưởng gần nhất, bình quân theo dân số; lấy giới hạn nếu không có cực nào trong giới hạn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>commuting table</source>
      <translation>bảng đi lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>facilities</source>
      <translation>cơ sở dịch vụ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>growth poles</source>
      <translation>cực tăng trưởng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>hazard zones</source>
      <translation>vùng thiên tai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Consent</source>
      <translation>Mức độ đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Cultural affinity</source>
      <translation>Tương đồng văn hóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>How far the communes of the unit are alike in their shares e of ethnic or language groups, pair by pair; 1 when all are</source>
      <translation>Mức độ giống nhau giữa từng cặp ĐVHC cấp xã về tỷ lệ e của các nhóm dân tộc hoặc ngôn ngữ; bằng 1 khi tất cả như nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Largest share of people from one former district</source>
      <translation>Tỷ lệ dân số lớn nhất thuộc cùng một huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Share of all households H that were in favour, H_f; known only where every commune with people has been asked</source>
      <translation>Tỷ lệ hộ đồng ý H_f trên tổng số hộ H; chỉ biết khi mọi ĐVHC cấp xã có dân đều đã được lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Share of people who reach a health, a school and a market facility that stand in the unit, each within the profile's minutes</source>
      <translation>Tỷ lệ dân số tới được cơ sở y tế, trường học và chợ nằm trong ĐVHC mới, mỗi nơi trong số phút của hồ sơ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Shared former district</source>
      <translation>Cùng ĐVHC cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Shared services in reach</source>
      <translation>Dịch vụ chung trong tầm với</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>consultation results</source>
      <translation>kết quả lấy ý kiến cử tri</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>ethnic or language shares</source>
      <translation>tỷ lệ dân tộc hoặc ngôn ngữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>former district</source>
      <translation>ĐVHC cấp huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>health, school and market facilities</source>
      <translation>cơ sở y tế, trường học và chợ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>population</source>
      <translation>dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Area against the standard</source>
      <translation>Diện tích so với tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Dense cluster</source>
      <translation>Cụm đông dân</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Official area where every member has one, else the polygons', and the standard A*</source>
      <translation>Diện tích công bố khi mọi thành viên đều có, nếu không thì diện tích hình, và tiêu chuẩn A*</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Population against the standard</source>
      <translation>Dân số so với tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Population of the unit and the standard P*</source>
      <translation>Dân số của ĐVHC mới và tiêu chuẩn P*</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Share of people in the largest set C of dense communes that border on one another; one commune suffices</source>
      <translation>Tỷ lệ dân số trong tập lớn nhất C gồm các ĐVHC cấp xã đông dân giáp nhau; một ĐVHC cũng đủ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>neighbours</source>
      <translation>quan hệ giáp ranh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Diversity of jobs</source>
      <translation>Đa dạng việc làm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Entropy of the shares q of K sectors in the jobs; 1 when all are alike (Shannon 1948)</source>
      <translation>Entropy của tỷ lệ q của K ngành trong việc làm; bằng 1 khi mọi ngành như nhau (Shannon 1948)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Jobs outside farming</source>
      <translation>Lao động phi nông nghiệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Own revenue R and expenditure E of the communes' budgets</source>
      <translation>Thu trên địa bàn R và chi E trong ngân sách các ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Own revenue against expenditure</source>
      <translation>Thu ngân sách so với chi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>Share of the jobs J that are not in agriculture, forestry and fishing, J_n</source>
      <translation>Tỷ lệ việc làm J ngoài nông, lâm nghiệp và thủy sản, J_n</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>budget</source>
      <translation>ngân sách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>jobs by sector</source>
      <translation>lao động theo ngành</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/economy.py" />
      <source>times</source>
      <translation>lần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Culture and society</source>
      <translation>Văn hóa – xã hội</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Economic capacity</source>
      <translation>Năng lực kinh tế</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Infrastructure connectivity</source>
      <translation>Kết nối hạ tầng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Population density</source>
      <translation>Mật độ dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Regional coordination</source>
      <translation>Liên kết vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Detour to the seat</source>
      <translation>Độ vòng của đường đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>People within reach of the seat</source>
      <translation>Tỷ lệ dân số gần trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Road crossings inside</source>
      <translation>Điểm đường qua ranh nằm bên trong</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Road d and straight line d₀ to the seat, weighted by people; where no road leads there within the limit, d is the worst goalpost times d₀</source>
      <translation>Quãng đường bộ d và đường thẳng d₀ đến trụ sở, theo dân số; nơi không có đường đến trong giới hạn thì d bằng mốc kém nhất nhân d₀</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Share of people no farther than T minutes from the seat</source>
      <translation>Tỷ lệ dân số cách trụ sở không quá T phút</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Share of the places where roads cross borders of the members that lie between members, by weight of the road; an unmerged commune has 0</source>
      <translation>Tỷ lệ các điểm đường cắt ranh giới thành viên nằm giữa các thành viên, theo trọng số của đường; ĐVHC cấp xã không sáp nhập là 0</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Travel time to the seat of the unit, weighted by people</source>
      <translation>Thời gian đi đến trụ sở của ĐVHC mới, bình quân theo dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>roads</source>
      <translation>đường giao thông</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>travel by road</source>
      <translation>thời gian đi bằng đường bộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/own.py" />
      <source>Profile “{file}”: {key} is “{value}”; it must be one of: {known}.</source>
      <translation>Bộ tham số “{file}”: {key} là “{value}”; phải là một trong: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/own.py" />
      <source>Profile “{file}”: {key} must have a free id of its factor, such as {number}.9.</source>
      <translation>Bộ tham số “{file}”: {key} phải có mã chưa dùng của nhóm yếu tố đó, ví dụ {number}.9.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/own.py" />
      <source>Profile “{file}”: {key} says what a share (a column) or a mean (people or km2) is divided by; the other kinds have none.</source>
      <translation>Bộ tham số “{file}”: {key} cho biết tỷ lệ (một cột) hoặc bình quân (people hoặc km2) được chia cho gì; các loại khác không có.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}” cannot be read: {reason}. Give the id of a profile, such as “default”, or the path of a TOML file.</source>
      <translation>Không đọc được bộ tham số “{file}”: {reason}. Hãy ghi mã của một bộ tham số, ví dụ “default”, hoặc đường dẫn đến một tệp TOML.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}” is no valid TOML: {reason}.</source>
      <translation>Bộ tham số “{file}” không đúng định dạng TOML: {reason}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: weights add up to {sum:g}, not to 1.</source>
      <translation>Bộ tham số “{file}”: tổng trọng số là {sum:g}, phải bằng 1.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} has the same worst and best, so nothing can be scored.</source>
      <translation>Bộ tham số “{file}”: {key} có mốc kém nhất và tốt nhất bằng nhau nên không chấm điểm được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>The weights add up to {sum:g}, not to 100.</source>
      <translation>Tổng trọng số là {sum:g}, phải bằng 100.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Weights are {count} numbers of 0 or more, one a factor, such as 20,20,20,20,20.</source>
      <translation>Trọng số là {count} số không âm, mỗi yếu tố một số, ví dụ 20,20,20,20,20.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/scoring.py" />
      <source>Factor {number} ({title}) is off: no indicator of it has an input. Its weight goes to the other factors.</source>
      <translation>Yếu tố {number} ({title}) không tính: không chỉ tiêu nào của yếu tố có dữ liệu. Trọng số chuyển cho các yếu tố khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/scoring.py" />
      <source>Indicator {id} ({title}) is off: it needs {needs}.</source>
      <translation>Chỉ tiêu {id} ({title}) không tính: cần có {needs}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: key {key} is not known. Known here: {known}.</source>
      <translation>Bộ tham số “{file}”: không có khóa {key}. Các khóa dùng được ở đây: {known}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: {key} is missing.</source>
      <translation>Bộ tham số “{file}”: thiếu {key}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: {key} must be a number, and not below 0.</source>
      <translation>Bộ tham số “{file}”: {key} phải là số và không nhỏ hơn 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: {key} must be a table.</source>
      <translation>Bộ tham số “{file}”: {key} phải là một bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: {key} must be a text, and not empty.</source>
      <translation>Bộ tham số “{file}”: {key} phải là văn bản và không được để trống.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/score/toml_keys.py" />
      <source>Profile “{file}”: {key} must be above 0.</source>
      <translation>Bộ tham số “{file}”: {key} phải lớn hơn 0.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/column_roles.py" />
      <source>“{table}”: more than one column is called “{column}”. Name it by its letter: {letters}.</source>
      <translation>“{table}”: có nhiều cột tên “{column}”. Hãy gọi theo chữ cái: {letters}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/csv_sheet.py" />
      <source>“{file}” is neither UTF-8 nor TCVN3, and its letters would be guessed. Save it as “CSV UTF-8” in a spreadsheet program.</source>
      <translation>“{file}” không phải UTF-8 cũng không phải TCVN3, nếu đọc thì phải đoán chữ. Hãy lưu thành “CSV UTF-8” bằng chương trình bảng tính.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>as the other columns of the sheet show</source>
      <translation>như các cột khác của trang tính cho thấy</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>since persons are whole</source>
      <translation>vì số người là số nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>“{table}”: a dash in column “{column}” is read as 0 ({count} cells).</source>
      <translation>“{table}”: dấu gạch ngang ở cột “{column}” được đọc là 0 ({count} ô).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>“{table}”: in column “{column}” decimals stand behind “{mark}”, {why}: “{text}”.</source>
      <translation>“{table}”: ở cột “{column}” phần thập phân đứng sau “{mark}”, {why}: “{text}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>“{table}”: negative figures in column “{column}” count as unknown (row {rows}).</source>
      <translation>“{table}”: số âm ở cột “{column}” được coi là chưa biết (dòng {rows}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figure_values.py" />
      <source>“{table}”: “{text}” in column “{column}” may be read in two ways. Say which mark stands before decimals (DECIMAL), or turn the column into numbers.</source>
      <translation>“{table}”: “{text}” ở cột “{column}” có thể đọc theo hai cách. Hãy cho biết dấu đứng trước phần thập phân (DECIMAL), hoặc đổi cột thành dạng số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>headings between the rows</source>
      <translation>các tiêu đề giữa các dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>no column</source>
      <translation>không cột nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: a header of {asked} rows would hide {communes}; {taken} rows are taken.</source>
      <translation>“{table}”: nếu lấy {asked} dòng tiêu đề thì sẽ che mất {communes}; lấy {taken} dòng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: its texts are in {encoding} and have been mended, such as “{before}” to “{after}”.</source>
      <translation>“{table}”: chữ dùng mã {encoding} và đã được sửa, ví dụ “{before}” thành “{after}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: rows of the header: {rows}; codes in {code}, names in {name}, districts in {group}; figures in {figures}.</source>
      <translation>“{table}”: số dòng tiêu đề: {rows}; mã ở {code}, tên ở {name}, huyện ở {group}; số liệu ở {figures}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: rows without figures are left out: {rows}.</source>
      <translation>“{table}”: bỏ qua các dòng không có số liệu: {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: the population is added up from {parts}.</source>
      <translation>“{table}”: dân số được cộng từ {parts}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/figures.py" />
      <source>“{table}”: “{total}” is blank in {count} rows and is added up from {parts}; the {proved} rows that have it agree.</source>
      <translation>“{table}”: “{total}” để trống ở {count} dòng và được cộng từ {parts}; {proved} dòng có sẵn đều khớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/file_problems.py" />
      <source>“{file}” is damaged or cut short and cannot be read whole. Ask for the file again, or open it in a spreadsheet program and save it anew.</source>
      <translation>“{file}” bị hỏng hoặc bị cắt cụt, không đọc được trọn vẹn. Hãy xin lại tệp, hoặc mở bằng chương trình bảng tính rồi lưu lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/file_problems.py" />
      <source>“{file}” needs the Python package {package}, which this QGIS does not have. Install it (python -m pip install {package}), or save the table as .csv in UTF-8.</source>
      <translation>“{file}” cần gói Python {package} mà QGIS này chưa có. Hãy cài đặt (python -m pip install {package}), hoặc lưu bảng thành .csv với mã UTF-8.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/named_columns.py" />
      <source>“{file}” has no columns “{key}” and “{unit}” beside each other in one row of titles. Name them as they stand there, or leave both empty.</source>
      <translation>“{file}” không có cột “{key}” và “{unit}” trong cùng một hàng tiêu đề. Hãy ghi đúng như trong bảng, hoặc để trống cả hai.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/number_texts.py" />
      <source>“{table}”: column “{column}” writes numbers in two ways, “{one}” and “{other}”. Write them in one way, or as numbers.</source>
      <translation>“{table}”: cột “{column}” viết số theo hai cách, “{one}” và “{other}”. Hãy viết theo một cách, hoặc đổi thành dạng số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/read_sheets.py" />
      <source>“{file}” has a password, or is an old .xls under another name. Open it in a spreadsheet program and save it as .xlsx without a password.</source>
      <translation>“{file}” có mật khẩu, hoặc là tệp .xls cũ mang tên khác. Hãy mở bằng chương trình bảng tính rồi lưu thành .xlsx không mật khẩu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/read_sheets.py" />
      <source>“{file}” holds no rows. Choose the table with the figures.</source>
      <translation>“{file}” không có dòng nào. Hãy chọn bảng có số liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/read_sheets.py" />
      <source>“{file}” is called {suffix} and is something else. Open it in a spreadsheet program and save it as .xlsx.</source>
      <translation>“{file}” mang đuôi {suffix} nhưng là loại khác. Hãy mở bằng chương trình bảng tính rồi lưu thành .xlsx.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/read_sheets.py" />
      <source>“{file}” is empty (0 bytes). Ask for the file again.</source>
      <translation>“{file}” trống (0 byte). Hãy xin lại tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/read_sheets.py" />
      <source>“{file}” is no table that can be read. Choose a file of one of these kinds: {kinds}.</source>
      <translation>“{file}” không phải là bảng đọc được. Hãy chọn tệp thuộc một trong các loại: {kinds}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/records.py" />
      <source>“{table}”: the villages do not add up to their commune in “{column}”: {communes}. The commune's own figure is taken.</source>
      <translation>“{table}”: tổng các thôn không bằng số của ĐVHC cấp xã ở cột “{column}”: {communes}. Lấy số của ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/records.py" />
      <source>“{table}”: {rows} rows are added up to {communes} communes.</source>
      <translation>“{table}”: {rows} dòng được cộng thành {communes} ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/records.py" />
      <source>“{table}”: {villages} rows of villages belong to the {communes} communes above them and are not counted twice.</source>
      <translation>“{table}”: {villages} dòng thôn thuộc {communes} ĐVHC cấp xã ở trên chúng và không bị tính hai lần.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/total_lines.py" />
      <source>“{table}”: subtotals of “{column}” differ from the sum of their rows: {lines}.</source>
      <translation>“{table}”: các dòng cộng của “{column}” khác với tổng các dòng thành phần: {lines}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/unit_columns.py" />
      <source>“{table}”: column “{column}” is taken for the units.</source>
      <translation>“{table}”: cột “{column}” được coi là cột ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/unit_columns.py" />
      <source>“{table}”: more than one column may hold the units: {columns}. Give the column the title “unit”, and that of their names “unit_name”.</source>
      <translation>“{table}”: có nhiều cột có thể là ĐVHC mới: {columns}. Hãy đặt tiêu đề cột đó là “unit”, cột tên là “unit_name”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/write_xlsx.py" />
      <source>“{file}”: an .xlsx cannot hold “{text}”, which is too long or has a sign that cannot be printed. Give it another name, or write the plan as CSV.</source>
      <translation>“{file}”: tệp .xlsx không chứa được “{text}” vì quá dài hoặc có ký tự không in được. Hãy đặt tên khác, hoặc ghi phương án ra CSV.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/xlsx_sheets.py" />
      <source>“{file}”, sheet “{sheet}”: {count} cells hold a formula whose result is not in the file ({cells}); they count as blank. Open and save the file in a spreadsheet program to have them.</source>
      <translation>“{file}”, trang “{sheet}”: {count} ô chứa công thức mà kết quả không có trong tệp ({cells}); được coi là trống. Hãy mở và lưu tệp bằng chương trình bảng tính để có kết quả.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/xlsx_sheets.py" />
      <source>“{file}”, sheet “{sheet}”: {count} cells show an error such as #REF! ({cells}); they count as blank.</source>
      <translation>“{file}”, trang “{sheet}”: {count} ô báo lỗi như #REF! ({cells}); được coi là trống.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/tables/xlsx_sheets.py" />
      <source>“{file}”: hidden sheets are left out: {sheets}.</source>
      <translation>“{file}”: bỏ qua các trang tính bị ẩn: {sheets}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/target.py" />
      <source>“{text}” is no target. Type a number of units, such as 54, or a reduction, such as 70 %.</source>
      <translation>“{text}” không phải là mục tiêu. Hãy nhập số ĐVHC mới, ví dụ 54, hoặc tỷ lệ giảm, ví dụ 70 %.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/terrain.py" />
      <source>island</source>
      <translation>hải đảo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/terrain.py" />
      <source>lowland</source>
      <translation>đồng bằng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/terrain.py" />
      <source>mountain</source>
      <translation>miền núi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/terrain.py" />
      <source>urban</source>
      <translation>đô thị</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_assignment.py" />
      <source>Units are taken from “{table}”; other sheets are left out: {others}.</source>
      <translation>ĐVHC mới lấy từ “{table}”; các trang khác được bỏ qua: {others}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_assignment.py" />
      <source>“{file}” has no column with codes or names of the communes of “{layer}” beside one of units. Name the columns “id” and “unit”.</source>
      <translation>“{file}” không có cột mã hoặc tên các ĐVHC cấp xã của “{layer}” cùng với cột ĐVHC mới. Hãy đặt tên các cột là “id” và “unit”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_assignment.py" />
      <source>“{table}”: units stand as numbers; zeros in front of their codes, if there were any, are lost.</source>
      <translation>“{table}”: ĐVHC mới ghi dưới dạng số; nếu mã có các số 0 ở đầu thì đã bị mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_assignment.py" />
      <source>“{table}”: units with more than one name: {units}; the first name is used.</source>
      <translation>“{table}”: các ĐVHC mới có nhiều tên: {units}; tên đầu tiên được dùng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_assignment.py" />
      <source>“{table}”: zeros were put back before codes: {count}, such as “{code}” for “{meant}”.</source>
      <translation>“{table}”: đã thêm lại số 0 ở đầu cho {count} mã, ví dụ “{code}” thành “{meant}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Area of the polygon, km²</source>
      <translation>Diện tích đo trên bản đồ, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Area, % of the standard</source>
      <translation>Diện tích, % tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Code of the commune</source>
      <translation>Mã ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Communes whose population is unknown</source>
      <translation>Số ĐVHC cấp xã chưa có số liệu dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Legal basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Official area, km²</source>
      <translation>Diện tích tự nhiên, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Outcome of the criteria</source>
      <translation>Kết quả xét tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Population, % of the standard</source>
      <translation>Dân số, % tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Population, persons</source>
      <translation>Dân số, người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Unit {unit}: {value} is too big for the field “{field}” of a shapefile, which holds {limit} characters. Export as a GeoPackage alone.</source>
      <translation>ĐVHC mới {unit}: {value} quá lớn đối với trường “{field}” của shapefile, vốn chỉ chứa {limit} ký tự. Hãy chỉ xuất GeoPackage.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Unit {unit}: “{text}” is {length} bytes long, and the field “{field}” of a shapefile holds {limit} (a Vietnamese letter takes up to 3). Shorten it, or export as a GeoPackage alone.</source>
      <translation>ĐVHC mới {unit}: “{text}” dài {length} byte, trong khi trường “{field}” của shapefile chỉ chứa {limit} byte (một chữ cái tiếng Việt chiếm tới 3 byte). Hãy rút ngắn hoặc chỉ xuất GeoPackage.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Unit {unit} encloses {communes}. Take in what it encloses, or open the ring.</source>
      <translation>ĐVHC mới {unit} bao kín {communes}. Hãy gán phần bị bao kín vào ĐVHC mới này, hoặc mở vòng bao.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Unit {unit} is in {pieces} pieces; detached: {communes}. Assign the detached part elsewhere, take in what lies between, or add a link.</source>
      <translation>ĐVHC mới {unit} gồm {pieces} phần; phần tách rời: {communes}. Hãy gán phần tách rời vào ĐVHC mới khác, gán thêm phần nằm giữa hoặc thêm liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Without a unit ({count}): {communes}. Assign to a unit.</source>
      <translation>Chưa thuộc ĐVHC mới ({count}): {communes}. Hãy gán vào một ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/plugin.py" />
      <source>Show or hide Regional Tool</source>
      <translation>Hiện hoặc ẩn Regional Tool</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>A file that is no layer of the project</source>
      <translation>Một tệp chưa là lớp của dự án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>All files</source>
      <translation>Mọi tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Attach</source>
      <translation>Đính kèm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Attach: {kind}</source>
      <translation>Đính kèm: {kind}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Cancel</source>
      <translation>Hủy</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Choose the field of: {roles}.</source>
      <translation>Hãy chọn trường cho: {roles}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Data</source>
      <translation>Dữ liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>File…</source>
      <translation>Tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>In the file</source>
      <translation>Trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Layer</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Looking at it…</source>
      <translation>Đang xem…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>Table</source>
      <translation>Bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>This file holds the plan itself. Choose one that holds data.</source>
      <translation>Tệp này chứa chính phương án. Hãy chọn tệp chứa dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>such as 2024, or 31/12/2024</source>
      <translation>ví dụ 2024 hoặc 31/12/2024</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_dialog.py" />
      <source>who says so, such as an office and its report</source>
      <translation>nguồn, ví dụ cơ quan và báo cáo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_fields.py" />
      <source>Left empty, it is guessed</source>
      <translation>Để trống thì sẽ được đoán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_fields.py" />
      <source>Tick one or several</source>
      <translation>Đánh dấu một hoặc nhiều</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_fields.py" />
      <source>none</source>
      <translation>không có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_flow.py" />
      <source>Attached data read: {count}</source>
      <translation>Số dữ liệu đính kèm đã đọc: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_flow.py" />
      <source>Attached to the plan are inputs that this version does not know: {count}. They stay in the plan and do not count here.</source>
      <translation>Phương án có dữ liệu đính kèm mà phiên bản này không biết: {count}. Chúng vẫn ở trong phương án nhưng không được tính ở đây.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>% of people</source>
      <translation>% số dân</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>Share of the people of whom the data says something</source>
      <translation>Tỷ lệ dân số mà dữ liệu có thông tin</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>off: {reason}</source>
      <translation>tắt: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>{name} · not read yet</source>
      <translation>{name} · chưa đọc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>– off without it: {ids}</source>
      <translation>– thiếu thì tắt: {ids}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_model.py" />
      <source>– would sharpen {ids}</source>
      <translation>– sẽ làm chính xác hơn {ids}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>A layer, table or file for the chosen row (Enter, or double click)</source>
      <translation>Lớp, bảng hoặc tệp cho dòng đã chọn (Enter hoặc nhấp đúp)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>All stays as it was before</source>
      <translation>Mọi thứ vẫn như trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Attached data</source>
      <translation>Dữ liệu đính kèm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Attach…</source>
      <translation>Đính kèm…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Click or Enter: show it on the map</source>
      <translation>Nhấp chuột hoặc Enter: hiện trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Cut by</source>
      <translation>Bị chia bởi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Detach</source>
      <translation>Gỡ bỏ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>For: {indicators}</source>
      <translation>Dùng cho: {indicators}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Kinds of inputs and what is attached</source>
      <translation>Các loại dữ liệu và những gì đã đính kèm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Minutes to the seat of today and then</source>
      <translation>Số phút đến trụ sở hiện nay và khi đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Nothing is attached; off without it: {ids}.</source>
      <translation>Chưa đính kèm; các chỉ tiêu bị tắt khi thiếu: {ids}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Object</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Objects to keep whole that borders of units cut</source>
      <translation>Đối tượng cần giữ nguyên bị ranh giới ĐVHC mới cắt</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Read again</source>
      <translation>Đọc lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Reading the attached data…</source>
      <translation>Đang đọc dữ liệu đính kèm…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Roads of today</source>
      <translation>Đường hiện nay</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Roads that open by then count too</source>
      <translation>Tính cả các tuyến đường mở đến năm đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>The indicators that need it are off then (Del)</source>
      <translation>Các chỉ tiêu cần dữ liệu này sẽ bị tắt (Del)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Then</source>
      <translation>Khi đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>Today</source>
      <translation>Hiện nay</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/attach_section.py" />
      <source>When layers or files have changed</source>
      <translation>Khi lớp hoặc tệp đã thay đổi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/bench_page.py" />
      <source>Compare</source>
      <translation>So sánh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/border_flow.py" />
      <source>A copy is being repaired …</source>
      <translation>Đang sửa một bản sao …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/border_flow.py" />
      <source>The borders are being checked …</source>
      <translation>Đang kiểm tra địa giới …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/border_flow.py" />
      <source>The layer is no longer in the project.</source>
      <translation>Lớp không còn trong dự án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/colour_choice.py" />
      <source>Colour by score</source>
      <translation>Tô màu theo điểm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/colour_choice.py" />
      <source>Colour by unit</source>
      <translation>Tô màu theo ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/colour_choice.py" />
      <source>What the units on the map are coloured by</source>
      <translation>Các ĐVHC mới trên bản đồ được tô màu theo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Communes in another unit: {count}</source>
      <translation>ĐVHC cấp xã thuộc ĐVHC mới khác: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Comparing …</source>
      <translation>Đang so sánh …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Comparing … Add the option when that is done.</source>
      <translation>Đang so sánh … Hãy thêm phương án khi so sánh xong.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Field {name}</source>
      <translation>Trường {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>No commune of “{option}” is in another unit than in the reference.</source>
      <translation>Không ĐVHC cấp xã nào của “{option}” thuộc ĐVHC mới khác so với phương án gốc.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Not kept: {options}.</source>
      <translation>Không giữ được: {options}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Option “{name}” of the file</source>
      <translation>Phương án “{name}” trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Options kept, but not compared yet: {count}. Keep or add one more.</source>
      <translation>Phương án đã giữ nhưng chưa so sánh: {count}. Hãy giữ hoặc thêm một phương án nữa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Snapshot “{name}”</source>
      <translation>Mốc “{name}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>There is no layer, other option or snapshot to take one from</source>
      <translation>Không có lớp, phương án khác hay mốc nào để lấy</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_flow.py" />
      <source>Up to {count} options are compared. Remove one first.</source>
      <translation>So sánh nhiều nhất {count} phương án. Hãy bỏ bớt một phương án trước.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>A3 sheet</source>
      <translation>Tờ A3</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Add</source>
      <translation>Thêm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Add an option of the plan file, a snapshot, or a field of the layer</source>
      <translation>Thêm một phương án trong tệp, một mốc, hoặc một trường của lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Figures of the options</source>
      <translation>Số liệu của các phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Keep</source>
      <translation>Giữ lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Keep the plan as it is on the screen as an option</source>
      <translation>Giữ phương án đang có trên màn hình để so sánh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Keep the plan on the screen as an option, or add one from a field. Up to five options are compared here side by side.</source>
      <translation>Hãy giữ lại phương án trên màn hình, hoặc thêm một phương án từ trường. Có thể so sánh đến năm phương án cạnh nhau ở đây.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Name of the option</source>
      <translation>Tên phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>One option so far. Change the plan and keep it again, or add a field of units: both are then compared here.</source>
      <translation>Mới có một phương án. Hãy sửa phương án rồi giữ lại lần nữa, hoặc thêm một trường ĐVHC mới: cả hai sẽ được so sánh ở đây.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Reference</source>
      <translation>Phương án gốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Remove</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Remove the chosen option from the comparison</source>
      <translation>Bỏ phương án đã chọn khỏi phần so sánh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Show on the map what differs between the chosen option and the reference</source>
      <translation>Cho thấy trên bản đồ chỗ khác nhau giữa phương án đã chọn và phương án gốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>The option that the others are compared with</source>
      <translation>Phương án mà các phương án khác được so sánh với</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Write table and maps to a PDF of one A3 page</source>
      <translation>Ghi bảng và bản đồ ra PDF một trang A3</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_page.py" />
      <source>Zoom to differences</source>
      <translation>Đến chỗ khác nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Area moved, km²</source>
      <translation>Diện tích đổi, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>By how much fewer units than communes</source>
      <translation>Số ĐVHC mới giảm so với ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Communes in units whose population is unknown</source>
      <translation>ĐVHC cấp xã đã phân mà chưa rõ dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Communes moved</source>
      <translation>ĐVHC cấp xã đổi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Fewest people</source>
      <translation>Dân số ít nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Inequality of own revenue per head between units (Theil's T; 0: all are equal)</source>
      <translation>Chênh lệch thu bình quân đầu người giữa các ĐVHC mới (Theil T; 0: như nhau)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Inequality of the units' populations (Theil's T; 0: all are equal)</source>
      <translation>Chênh lệch dân số giữa các ĐVHC mới (Theil T; 0: như nhau)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Known people of the largest unit</source>
      <translation>Dân số đã biết của ĐVHC mới đông nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Known people of the median unit</source>
      <translation>Dân số đã biết của ĐVHC mới ở giữa (trung vị)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Known people of the smallest unit</source>
      <translation>Dân số đã biết của ĐVHC mới ít dân nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Mean minutes to the seat of the unit, over all people</source>
      <translation>Số phút trung bình đến trụ sở ĐVHC mới, tính trên toàn dân</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Median people</source>
      <translation>Dân số trung vị</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Minutes to seat</source>
      <translation>Phút đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Most people</source>
      <translation>Dân số nhiều nhất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People unknown</source>
      <translation>Chưa rõ dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People who change their unit</source>
      <translation>Số người đổi ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People whose unit has another code</source>
      <translation>Số người có mã ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People whose unit has another name</source>
      <translation>Số người có tên ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People whose unit has its seat in another commune</source>
      <translation>Số người có trụ sở ở ĐVHC cấp xã khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People: code</source>
      <translation>Người đổi mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People: name</source>
      <translation>Người đổi tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People: seat</source>
      <translation>Người đổi trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>People: unit</source>
      <translation>Người đổi ĐVHC</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Polygon area of the communes that change their unit, km²</source>
      <translation>Diện tích vùng của các ĐVHC cấp xã đổi ĐVHC mới, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Reduction</source>
      <translation>Giảm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Score of the option</source>
      <translation>Điểm của phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Theil, people</source>
      <translation>Theil, dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Theil, revenue</source>
      <translation>Theil, thu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Units, {outcome}: {law}</source>
      <translation>ĐVHC mới, {outcome}: {law}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Variation of information by people, in bits (0: the same units)</source>
      <translation>Biến thiên thông tin theo dân số, bit (0: giống nhau)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Variation, bits</source>
      <translation>Biến thiên, bit</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>Violations of the option</source>
      <translation>Lỗi của phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/compare_rows.py" />
      <source>What this did to the score since the reference, in points: {title}</source>
      <translation>Phần này làm điểm thay đổi bao nhiêu so với phương án gốc: {title}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>? not known</source>
      <translation>? chưa rõ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Asked about “{option}” ({id}) since {day}.</source>
      <translation>Đang lấy ý kiến về “{option}” ({id}) từ ngày {day}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>At least {percent} % of all households of each commune ({citation}).</source>
      <translation>Ít nhất {percent} % tổng số hộ của mỗi ĐVHC cấp xã ({citation}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>At least {percent} % of the voters of each commune ({citation}).</source>
      <translation>Ít nhất {percent} % cử tri của mỗi ĐVHC cấp xã ({citation}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Ballots</source>
      <translation>Kết quả lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Communes whose ballots were entered: {count}</source>
      <translation>Số ĐVHC cấp xã đã nhập kết quả: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Forms to print</source>
      <translation>Mẫu phiếu để in</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Forms written: {count}</source>
      <translation>Số mẫu phiếu đã ghi: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Frozen: from now on ballots are about the plan as it stands.</source>
      <translation>Đã chốt: từ nay việc lấy ý kiến là về phương án như hiện tại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Households</source>
      <translation>Số hộ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Nothing is asked about yet. Freeze the plan first.</source>
      <translation>Chưa lấy ý kiến về phương án nào. Hãy chốt phương án trước.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)</source>
      <translation>Bảng (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;Mọi tệp (*)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>The rule set asks for nobody's consent.</source>
      <translation>Bộ tiêu chuẩn này không yêu cầu lấy ý kiến.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>The time ended on {day}.</source>
      <translation>Thời hạn đã hết ngày {day}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Until {day}: {count} days.</source>
      <translation>Đến ngày {day}: còn {count} ngày.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>Voters</source>
      <translation>Số cử tri</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>agreed {count}</source>
      <translation>đồng ý {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>below {count}</source>
      <translation>chưa đủ {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>by village: {count}</source>
      <translation>theo thôn: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>consultation</source>
      <translation>lay_y_kien</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>older {count}</source>
      <translation>phương án cũ {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>open {count}</source>
      <translation>chưa có {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>– open</source>
      <translation>– chưa có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>“{file}” cannot be written: {reason}</source>
      <translation>Không ghi được “{file}”: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>“{text}” is no whole number of households and no day.</source>
      <translation>“{text}” không phải số nguyên, cũng không phải ngày.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>↶ older: {what}</source>
      <translation>↶ phương án cũ: {what}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>✓ agreed</source>
      <translation>✓ đồng ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_flow.py" />
      <source>✕ below</source>
      <translation>✕ chưa đủ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>A page for each commune: what it is asked, and room for the count</source>
      <translation>Mỗi ĐVHC cấp xã một trang: nội dung lấy ý kiến và chỗ ghi kết quả</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>A spreadsheet or CSV file with a row for each commune, or for each village</source>
      <translation>Bảng tính hoặc tệp CSV, mỗi ĐVHC cấp xã hoặc mỗi thôn một dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Answer</source>
      <translation>Ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Ballots from a table…</source>
      <translation>Nhập từ bảng…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Click or Enter: show the commune and type its ballots</source>
      <translation>Bấm hoặc Enter: xem ĐVHC cấp xã và gõ kết quả lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Enter</source>
      <translation>Nhập</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Enter these ballots for the commune</source>
      <translation>Nhập kết quả này cho ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Forms to print…</source>
      <translation>Mẫu phiếu…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Freeze the plan for asking</source>
      <translation>Chốt phương án để lấy ý kiến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>From today on the ballots are about the units, names and seats as they stand now</source>
      <translation>Từ hôm nay ý kiến là về các ĐVHC mới, tên gọi và trụ sở như hiện tại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/consultation_section.py" />
      <source>Take the ballots of the commune away</source>
      <translation>Bỏ kết quả lấy ý kiến của ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>A field, or a text in quotes that is so of all communes: 'lowland'</source>
      <translation>Một trường, hoặc chữ trong dấu nháy dùng chung cho mọi ĐVHC cấp xã: 'lowland'</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>Flags with commas between: isolated, defence_key, national_border, land_border, poor_coastal, sea_island. Empty: none is claimed.</source>
      <translation>Các yếu tố, cách nhau bằng dấu phẩy: isolated, defence_key, national_border, land_border, poor_coastal, sea_island. Để trống: không có yếu tố nào.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>Judge the plan by what these fields say</source>
      <translation>Đối chiếu phương án theo các trường này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>Read</source>
      <translation>Đọc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>Types, terrain, flags</source>
      <translation>Loại, địa hình, yếu tố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>What shares of minorities are in; has to be said where none exceeds 1</source>
      <translation>Tỷ lệ dân tộc thiểu số tính bằng gì; phải nêu rõ khi không có số nào lớn hơn 1</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>What the rule set asks of communes. What is in no field is unknown, and so is the outcome that hangs on it.</source>
      <translation>Những điều bộ tiêu chuẩn cần biết về ĐVHC cấp xã. Điều gì không có trong trường nào thì chưa rõ, và kết quả phụ thuộc vào đó cũng vậy.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>as the figures tell</source>
      <translation>theo số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>nothing read yet</source>
      <translation>chưa đọc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>per cent</source>
      <translation>phần trăm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>read: {count}</source>
      <translation>đã đọc: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_fields.py" />
      <source>share from 0 to 1</source>
      <translation>số từ 0 đến 1</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_flow.py" />
      <source>Fields taken by their names: {fields}. See the page Criteria.</source>
      <translation>Các trường được nhận theo tên: {fields}. Xem trang Tiêu chuẩn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_flow.py" />
      <source>Judged by “{title}”</source>
      <translation>Đối chiếu theo “{title}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_flow.py" />
      <source>Rule sets (*.toml)</source>
      <translation>Bộ tiêu chuẩn (*.toml)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_flow.py" />
      <source>Units whose outcome is another one under “{law}”: {count}</source>
      <translation>Số ĐVHC mới có kết quả khác theo “{law}”: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_flow.py" />
      <source>“{text}” is no day. Write it as 1/6/2025 or 2025-06-01.</source>
      <translation>“{text}” không phải là ngày. Hãy viết như 1/6/2025 hoặc 2025-06-01.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_reasons.py" />
      <source>A file that shows it, such as a decision or a map; the plan keeps the way to it</source>
      <translation>Tệp chứng minh, như quyết định hay bản đồ; phương án lưu đường dẫn tới tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_reasons.py" />
      <source>Add evidence…</source>
      <translation>Thêm tài liệu…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_reasons.py" />
      <source>Evidence</source>
      <translation>Tài liệu chứng minh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_reasons.py" />
      <source>Reasons for the exception</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_reasons.py" />
      <source>Why the unit stays below the standard; kept with the plan</source>
      <translation>Vì sao ĐVHC mới chưa đạt tiêu chuẩn; lưu cùng phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>A TOML file with rules of one's own; its text is kept with the plan</source>
      <translation>Tệp TOML với bộ tiêu chuẩn riêng; nội dung được lưu cùng phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>By the day: {title}</source>
      <translation>Theo ngày: {title}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Choose a rule set</source>
      <translation>Chọn bộ tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Day whose law counts</source>
      <translation>Áp dụng quy định của ngày</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>How it fares under other laws</source>
      <translation>Kết quả theo quy định khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Judge the plan as it stands by the other rule sets of the country</source>
      <translation>Đối chiếu phương án hiện tại theo các bộ tiêu chuẩn khác của nước này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Outcomes under other laws</source>
      <translation>Kết quả theo quy định khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Rule set from a file…</source>
      <translation>Bộ tiêu chuẩn từ tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>Such as 1/6/2025 or 2025-06-01; left empty, today</source>
      <translation>Như 1/6/2025 hoặc 2025-06-01; để trống là hôm nay</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>The law, or rules of one's own, that the units are judged by</source>
      <translation>Quy định, hoặc bộ tiêu chuẩn riêng, dùng để đối chiếu các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_rule_set.py" />
      <source>{outcomes}. A click chooses the units that fare otherwise.</source>
      <translation>{outcomes}. Bấm để chọn các ĐVHC mới có kết quả khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_text.py" />
      <source>Figures waived: {citation}</source>
      <translation>Không xét tiêu chuẩn: {citation}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_text.py" />
      <source>Unknown for want of: {missing}</source>
      <translation>Chưa đủ số liệu, còn thiếu: {missing}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_text.py" />
      <source>reduced from {standard} to {required}: {citation}</source>
      <translation>giảm từ {standard} còn {required}: {citation}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_text.py" />
      <source>wished for: {target}</source>
      <translation>mong muốn: {target}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_text.py" />
      <source>{measure}: {citation}</source>
      <translation>{measure}: {citation}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_unit.py" />
      <source>Criterion</source>
      <translation>Tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_unit.py" />
      <source>Figure</source>
      <translation>Hiện có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_unit.py" />
      <source>Figure of the unit, what is required after reductions, and %</source>
      <translation>Số liệu của ĐVHC mới, mức yêu cầu sau khi giảm, và %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/criteria_unit.py" />
      <source>Required</source>
      <translation>Yêu cầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/crs_section.py" />
      <source>Another one …</source>
      <translation>Hệ khác …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/crs_section.py" />
      <source>Choose from all coordinate systems that QGIS knows.</source>
      <translation>Chọn trong mọi hệ tọa độ mà QGIS biết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/crs_section.py" />
      <source>In a copy; no coordinate is changed.</source>
      <translation>Trên bản sao; không tọa độ nào bị đổi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/crs_section.py" />
      <source>No coordinate system.</source>
      <translation>Không có hệ tọa độ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/crs_section.py" />
      <source>Take EPSG:{epsg}</source>
      <translation>Lấy EPSG:{epsg}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/cut_objects_flow.py" />
      <source>{unit} {percent} %</source>
      <translation>{unit} {percent} %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/cut_objects_flow.py" />
      <source>⚠ Borders of units cut {cut} of {count} objects to keep whole:</source>
      <translation>⚠ Ranh giới ĐVHC mới cắt {cut} trong {count} đối tượng cần giữ nguyên:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/cut_objects_flow.py" />
      <source>✓ No border of units cuts one of {count} objects to keep whole.</source>
      <translation>✓ Không ranh giới ĐVHC mới nào cắt {count} đối tượng cần giữ nguyên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Communes {communes}, people {people}, area {area} km²</source>
      <translation>{communes} ĐVHC cấp xã, dân số {people}, diện tích {area} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Show on the map again</source>
      <translation>Hiện lại trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Start another plan</source>
      <translation>Bắt đầu phương án khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Coordinate system</source>
      <translation>&amp;Hệ tọa độ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Day</source>
      <translation>&amp;Ngày</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Folder</source>
      <translation>&amp;Thư mục</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Language</source>
      <translation>Ngôn n&amp;gữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Number</source>
      <translation>&amp;Số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Province</source>
      <translation>Tỉn&amp;h, thành phố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>&amp;Template</source>
      <translation>&amp;Mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>A new folder, an empty one, or one with an older package</source>
      <translation>Thư mục mới, thư mục trống, hoặc thư mục có hồ sơ cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>An office's own frame of the text; left empty, the plugin's</source>
      <translation>Mẫu văn bản riêng của cơ quan; để trống: mẫu của phần mềm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Code of the province, two digits</source>
      <translation>Mã tỉnh, hai chữ số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>English</source>
      <translation>tiếng Anh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>F&amp;orm and style</source>
      <translation>Mẫu &amp;câu và kiểu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Give the folder of the package.</source>
      <translation>Hãy chọn thư mục hồ sơ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Give the province with its type.</source>
      <translation>Hãy ghi tên tỉnh, thành phố kèm loại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Go to where the one that is chosen is mended</source>
      <translation>Đến nơi xử lý mục đang chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>In &amp;effect from</source>
      <translation>&amp;Hoạt động từ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Mend …</source>
      <translation>Xử lý …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>The older package in this folder is replaced as a whole.</source>
      <translation>Hồ sơ cũ trong thư mục này được thay thế trọn vẹn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>The papers then list them on their first page</source>
      <translation>Khi đó các văn bản liệt kê chúng ở trang đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>To mend before papers are written:</source>
      <translation>Cần xử lý trước khi ghi hồ sơ:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>With the atlas (PDF)</source>
      <translation>Kèm tập bản đồ (PDF)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Write although these remain: {count}</source>
      <translation>Vẫn ghi dù còn các mục này: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Write the package</source>
      <translation>Ghi hồ sơ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>Year, month and day; left empty, the papers leave it open</source>
      <translation>Năm, tháng, ngày; để trống thì văn bản để chờ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>as in 2019–21, with areas, people and neighbours</source>
      <translation>như năm 2019–2021, có diện tích, dân số và tiếp giáp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>as in June 2025</source>
      <translation>như tháng 6 năm 2025</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>made of several provinces</source>
      <translation>hợp nhất từ nhiều tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>neutral, of no country</source>
      <translation>trung tính, không theo nước nào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>tỉnh Cà Mau</source>
      <translation>tỉnh Cà Mau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_dialog.py" />
      <source>“{text}” is no date. Write year, month and day.</source>
      <translation>“{text}” không phải là ngày. Hãy ghi năm, tháng, ngày.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_flow.py" />
      <source>The package is written, read back and found to agree: {folder}</source>
      <translation>Đã ghi hồ sơ, đọc lại và khớp: {folder}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_flow.py" />
      <source>Writing the package of the decree …</source>
      <translation>Đang ghi hồ sơ nghị quyết …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/decree_flow.py" />
      <source>decree</source>
      <translation>ho_so</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>All kinds ({count})</source>
      <translation>Mọi loại ({count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Check again</source>
      <translation>Kiểm tra lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Double click or Enter: go there</source>
      <translation>Nhấp đúp hoặc Enter: đến đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Gaps up to</source>
      <translation>Khe hở đến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Kind of defect</source>
      <translation>Loại sai sót</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Makes a new layer; your own is not changed</source>
      <translation>Lập lớp mới; lớp của bạn không bị thay đổi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Repair a copy</source>
      <translation>Sửa bản sao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>True holes, such as lakes: {count}.</source>
      <translation>Khoảng trống thật, như hồ: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Wider holes are true ones, such as lakes, and stay open</source>
      <translation>Khoảng trống rộng hơn là khoảng trống thật, như hồ, và được để nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>Worth a look: {count}.</source>
      <translation>Cần xem lại: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>⚠ Layer “{layer}” is no valid coverage: {count} defects.</source>
      <translation>⚠ Lớp “{layer}” không phải lớp phủ hợp lệ: {count} sai sót.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_list.py" />
      <source>✓ Layer “{layer}” is a valid coverage.</source>
      <translation>✓ Lớp “{layer}” là lớp phủ hợp lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy gives both communes the same vertices.</source>
      <translation>Bản sao đã sửa cho cả hai ĐVHC cùng các đỉnh.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy gives it to the neighbour with the longest border.</source>
      <translation>Bản sao đã sửa giao phần này cho ĐVHC liền kề có địa giới dài nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy has a valid outline.</source>
      <translation>Bản sao đã sửa có đường bao hợp lệ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy keeps both sides of the crossing.</source>
      <translation>Bản sao đã sửa giữ cả hai phía của chỗ tự cắt.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy keeps one of the two and names the other.</source>
      <translation>Bản sao đã sửa giữ một trong hai và nêu tên ĐVHC kia.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>A repaired copy leaves the inner one out and names it with its people. If both are communes, cut the hole into the outer one first.</source>
      <translation>Bản sao đã sửa bỏ ĐVHC nằm trong và nêu tên cùng số dân. Nếu cả hai đều là ĐVHC cấp xã, trước hết hãy cắt lỗ trong ĐVHC bên ngoài.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>An island, or a splinter? Delete the part if it is none.</source>
      <translation>Đảo hay mảnh vụn? Nếu không phải đảo, hãy xóa phần này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>Draw the commune, or delete the row.</source>
      <translation>Hãy vẽ ĐVHC cấp xã, hoặc xóa hàng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>Fill the field of codes.</source>
      <translation>Hãy điền trường mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>Give each commune a code of its own.</source>
      <translation>Hãy đặt cho mỗi ĐVHC cấp xã một mã riêng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>In a repaired copy the smaller commune keeps its border.</source>
      <translation>Trong bản sao đã sửa, ĐVHC nhỏ hơn giữ nguyên địa giới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>Water, or a border that has come apart? Algorithm Repair coverage closes it with a snapping distance (SNAP) above its width.</source>
      <translation>Mặt nước hay địa giới bị tách rời? Thuật toán Sửa địa giới khép lại với khoảng cách bắt dính (SNAP) lớn hơn chiều rộng của khe.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>{area} m²</source>
      <translation>{area} m²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/defects_model.py" />
      <source>{length} m</source>
      <translation>{length} m</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>&amp;Folder and name</source>
      <translation>&amp;Thư mục và tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Choose any other coordinate system</source>
      <translation>Chọn hệ tọa độ khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Choose at least one format.</source>
      <translation>Hãy chọn ít nhất một định dạng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Excel (.xlsx)</source>
      <translation>Excel (.xlsx)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Export</source>
      <translation>Xuất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Export the plan</source>
      <translation>Xuất phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Folder and name of the files</source>
      <translation>Thư mục và tên của các tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Folder and name of the files, without .shp, .gpkg, .csv or .xlsx</source>
      <translation>Thư mục và tên tệp, không kèm .shp, .gpkg, .csv hay .xlsx</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Formats</source>
      <translation>Định dạng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>GeoPackage (.gpkg)</source>
      <translation>GeoPackage (.gpkg)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Give the folder and the name of the files.</source>
      <translation>Hãy ghi thư mục và tên của các tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>One row for each commune: code, name, unit, name of the unit</source>
      <translation>Mỗi ĐVHC cấp xã một dòng: mã, tên, ĐVHC mới, tên ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Other…</source>
      <translation>Khác…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Replace them</source>
      <translation>Thay thế các tệp này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Shapefile (.shp)</source>
      <translation>Shapefile (.shp)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Table (.csv)</source>
      <translation>Bảng (.csv)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>The plan still has violations:</source>
      <translation>Phương án còn lỗi:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>These files are there already: {files}.</source>
      <translation>Đã có các tệp này: {files}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Will be written: {files}.</source>
      <translation>Sẽ ghi: {files}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Write although violations remain: {count}</source>
      <translation>Vẫn ghi dù còn lỗi: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_flow.py" />
      <source>plan</source>
      <translation>phuong_an</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/factor_bars.py" />
      <source>Factors</source>
      <translation>Các yếu tố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/factor_bars.py" />
      <source>{title}: off, no input</source>
      <translation>{title}: không tính, không có dữ liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>A stroke moves a former district as a whole, or not at all when a part is held</source>
      <translation>Một nét vẽ chuyển trọn huyện cũ, hoặc không chuyển gì khi một phần bị giữ lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>From anywhere</source>
      <translation>Từ mọi nơi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Keep former districts whole</source>
      <translation>Giữ nguyên vẹn huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Nothing moves but the communes that are selected on the map at this moment</source>
      <translation>Chỉ các ĐVHC cấp xã đang được chọn trên bản đồ lúc này mới được chuyển</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Only communes without a unit</source>
      <translation>Chỉ ĐVHC cấp xã chưa gán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Only from unit “{name}”</source>
      <translation>Chỉ từ ĐVHC mới “{name}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Only inside the selection</source>
      <translation>Chỉ trong vùng chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Only: {what}</source>
      <translation>Chỉ: {what}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>Take from</source>
      <translation>Lấy từ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>What strokes may take</source>
      <translation>Những gì nét vẽ được phép lấy</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>districts</source>
      <translation>trọn huyện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>the current unit</source>
      <translation>ĐVHC mới hiện tại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>unassigned</source>
      <translation>chưa gán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/fence_menu.py" />
      <source>{count} selected</source>
      <translation>{count} đã chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>Fields</source>
      <translation>Các trường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>empty in the first rows</source>
      <translation>trống ở các dòng đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, every commune starts as a unit of its own</source>
      <translation>nếu trống, mỗi ĐVHC cấp xã ban đầu là một ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, indicator 4.1 is off</source>
      <translation>nếu trống, không tính chỉ tiêu 4.1</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, no commune counts as a ward</source>
      <translation>nếu không có, không ĐVHC cấp xã nào được coi là phường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, no figures of people</source>
      <translation>nếu trống, không có số liệu dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, the code</source>
      <translation>nếu trống, dùng mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, the number of the feature</source>
      <translation>nếu trống, dùng số hiệu của đối tượng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, the polygon's area alone</source>
      <translation>nếu trống, chỉ có diện tích đo trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, the same goalposts and standards everywhere</source>
      <translation>nếu không có, mọi nơi dùng chung mốc và tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/field_choice.py" />
      <source>without it, the unit's code</source>
      <translation>nếu trống, dùng mã ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/figures.py" />
      <source>Communes of unknown population: {count}</source>
      <translation>Số ĐVHC cấp xã chưa có số liệu dân số: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/hidden_columns.py" />
      <source>Columns</source>
      <translation>Cột</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_button.py" />
      <source>History</source>
      <translation>Lịch sử</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_button.py" />
      <source>History: all steps, to go back and forth (Ctrl+Alt+U)</source>
      <translation>Lịch sử: mọi bước, có thể quay lại hoặc đi tới (Ctrl+Alt+U)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_model.py" />
      <source>Beginning</source>
      <translation>Ban đầu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_model.py" />
      <source>Step {number} · {time} · {who}</source>
      <translation>Bước {number} · {time} · {who}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_model.py" />
      <source>The plan as it was before the first step</source>
      <translation>Phương án trước bước đầu tiên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/history_page.py" />
      <source>Click or Enter: go back or forth to this step</source>
      <translation>Nhấp chuột hoặc Enter: quay lại hoặc đi tới bước này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/indicator_lines.py" />
      <source>from {worst} to {best}</source>
      <translation>từ {worst} đến {best}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/indicator_lines.py" />
      <source>in a straight line</source>
      <translation>theo đường thẳng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/indicator_lines.py" />
      <source>needs {inputs}</source>
      <translation>cần {inputs}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/indicator_lines.py" />
      <source>{percent} % of the people</source>
      <translation>{percent} % dân số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/input_flow.py" />
      <source>Choose the tables of figures</source>
      <translation>Chọn các bảng số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/input_flow.py" />
      <source>Layers of polygons</source>
      <translation>Lớp vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/input_flow.py" />
      <source>Open a file with communes</source>
      <translation>Mở tệp ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/input_flow.py" />
      <source>Tables</source>
      <translation>Bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/input_flow.py" />
      <source>“{layer}” holds no polygons. Choose the layer with the areas of the communes.</source>
      <translation>“{layer}” không có vùng nào. Hãy chọn lớp vùng của các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>A spreadsheet has taken the codes for numbers and dropped their leading zeros.</source>
      <translation>Bảng tính đã coi mã là số và bỏ các số 0 ở đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Adds the figures to a copy of the layer. Your file stays as it is.</source>
      <translation>Thêm số liệu vào bản sao của lớp. Tệp của bạn giữ nguyên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Choose files …</source>
      <translation>Chọn tệp …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Communes with figures: {matched} of {count}. Ambiguous rows: {ambiguous}.</source>
      <translation>ĐVHC cấp xã có số liệu: {matched} trên {count}. Dòng không rõ: {ambiguous}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Figures</source>
      <translation>Số liệu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Figures of the table and what is joined</source>
      <translation>Số liệu của bảng và phần đã nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Join in a copy</source>
      <translation>Nối vào bản sao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Joined</source>
      <translation>Đã nối</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Joined from {files}.</source>
      <translation>Đã nối từ {files}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Joins figures by code, or by name within the former district, never by likeness.</source>
      <translation>Nối số liệu theo mã, hoặc theo tên trong huyện cũ, không bao giờ theo tên gần giống.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Put back zeros before codes</source>
      <translation>Thêm lại số 0 đầu mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Rows and communes that were left over</source>
      <translation>Các dòng và ĐVHC cấp xã chưa nối được</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>Spreadsheets or CSV with population, area or other figures of the communes.</source>
      <translation>Bảng tính hoặc CSV có dân số, diện tích hay số liệu khác của ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/join_section.py" />
      <source>{matched} of {count}</source>
      <translation>{matched} trên {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>No file holds this plan yet. Save it, and every edit is kept at once.</source>
      <translation>Chưa có tệp nào chứa phương án này. Hãy lưu; từ đó mỗi thao tác được giữ ngay.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>No file of yours holds this plan yet. After a crash every edit up to this one comes back, on the page that the dock begins with.</source>
      <translation>Chưa có tệp nào của bạn chứa phương án này. Nếu phần mềm gặp sự cố, mọi thao tác đến thao tác này sẽ được khôi phục ở trang mở đầu của bảng công cụ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>not saved</source>
      <translation>chưa lưu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>not saved, safe #{seq}</source>
      <translation>chưa lưu, an toàn #{seq}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>read-only</source>
      <translation>chỉ đọc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>read-only, safe #{seq}</source>
      <translation>chỉ đọc, an toàn #{seq}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>saved #{seq}</source>
      <translation>đã lưu #{seq}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>“{file}” holds every edit up to this one.</source>
      <translation>“{file}” chứa mọi thao tác cho đến thao tác này.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/journal_label.py" />
      <source>“{file}” is only read. To keep your edits, save the plan as a file.</source>
      <translation>“{file}” chỉ được đọc. Để giữ các thao tác, hãy lưu phương án thành tệp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_flow.py" />
      <source>Elevations</source>
      <translation>Độ cao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_flow.py" />
      <source>Figures of units read: {count}</source>
      <translation>Đã đọc số liệu của ĐVHC mới: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_flow.py" />
      <source>{table}: figures of {count} units. They hold for a unit as it was when they were read; after an edit they are unknown until the table is read again.</source>
      <translation>{table}: số liệu của {count} ĐVHC mới. Số liệu chỉ đúng với ĐVHC mới như lúc đọc; sau khi sửa thì coi là chưa có số liệu cho đến khi đọc lại bảng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>A raster. Where no field tells it, a commune is of the mountains when two thirds of it lie above 200 m.</source>
      <translation>Raster. Khi không có trường nào cho biết, ĐVHC cấp xã là miền núi nếu hai phần ba diện tích cao trên 200 m.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>A table with a column “unit” and others named as the rule set names them: urban_pop_pct, budget_selfcover_pct … It goes before what the communes say.</source>
      <translation>Bảng có cột “unit” và các cột mang tên như trong bộ tiêu chuẩn: urban_pop_pct, budget_selfcover_pct … Số liệu này được ưu tiên hơn số liệu của các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>Elevations (m)…</source>
      <translation>Độ cao (m)…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>Figures of units, elevations</source>
      <translation>Số liệu ĐVHC mới, độ cao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>Figures of units…</source>
      <translation>Số liệu ĐVHC mới…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>From a file…</source>
      <translation>Từ tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/law_inputs_section.py" />
      <source>Judge without it</source>
      <translation>Đối chiếu không dùng dữ liệu này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_flow.py" />
      <source>Rows of “{layer}” that changed: {count}. The layer's undo takes it back; save the layer to keep it.</source>
      <translation>Số dòng của “{layer}” đã thay đổi: {count}. Hoàn tác của lớp lấy lại được; hãy lưu lớp để giữ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_flow.py" />
      <source>The communes of “{layer}” have changed; the page Data offers to start again.</source>
      <translation>Các ĐVHC cấp xã của “{layer}” đã thay đổi; trang Dữ liệu cho phép lập lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_flow.py" />
      <source>“{field}” says what the plan says.</source>
      <translation>“{field}” đã khớp với phương án.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Communes of the layer, or figures of them, have changed. The plan keeps those that it was started with.</source>
      <translation>Các ĐVHC cấp xã của lớp, hoặc số liệu của chúng, đã thay đổi. Phương án giữ những gì có lúc bắt đầu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Edit the field with the attribute table, the field calculator or the merge tool: figures and map follow, also its undo. The layer is right, also about what is locked.</source>
      <translation>Sửa trường bằng bảng thuộc tính, bộ tính trường hoặc công cụ gộp: số liệu và bản đồ thay đổi theo, kể cả khi hoàn tác. Lớp luôn đúng, kể cả với phần đang khóa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Field of units of a layer</source>
      <translation>Trường ĐVHC mới của lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Field with the unit of each commune</source>
      <translation>Trường ghi ĐVHC mới của từng ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Follow this layer's unit field</source>
      <translation>Theo trường này của lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Go to the start page with this layer and its fields</source>
      <translation>Về trang bắt đầu với lớp này và các trường của nó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Layer of the same communes</source>
      <translation>Lớp của cùng các ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>One step in the undo of the layer. Editing is switched on when it is off; saving is left to you.</source>
      <translation>Một bước trong hoàn tác của lớp. Chế độ sửa được bật nếu đang tắt; việc lưu là của bạn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Start again from the layer</source>
      <translation>Lập lại từ lớp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/layer_field_section.py" />
      <source>Write the plan into this field</source>
      <translation>Ghi phương án vào trường này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Add the link</source>
      <translation>Thêm liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Choose two different communes from the lists, then add the link.</source>
      <translation>Hãy chọn hai ĐVHC cấp xã khác nhau trong danh sách rồi thêm liên kết.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Draw on the map</source>
      <translation>Vẽ trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>From</source>
      <translation>Từ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Join the two communes chosen here</source>
      <translation>Nối hai ĐVHC cấp xã đã chọn ở đây</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Press on one commune and let go on the other, or click one after the other; Esc</source>
      <translation>Nhấn giữ ở ĐVHC cấp xã này và thả ở ĐVHC kia, hoặc nhấp lần lượt từng ĐVHC; Esc để thoát</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>Source</source>
      <translation>Nguồn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>To</source>
      <translation>Đến</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>number of the decision</source>
      <translation>số quyết định</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>type a part of the name</source>
      <translation>gõ một phần của tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_form.py" />
      <source>why it counts</source>
      <translation>vì sao được tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_source.py" />
      <source>From a layer or table</source>
      <translation>Từ lớp hoặc bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_source.py" />
      <source>Lines from commune to commune, or a table with the ids of both</source>
      <translation>Đường nối giữa các ĐVHC cấp xã, hoặc bảng có mã của cả hai</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_source.py" />
      <source>Take its links</source>
      <translation>Lấy các liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_source.py" />
      <source>Take the links of the layer in; those it gave before are replaced</source>
      <translation>Lấy các liên kết của lớp; các liên kết lấy từ lớp này trước đó được thay thế</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_tool.py" />
      <source>Press on one commune and let go on the other.</source>
      <translation>Nhấn giữ ở một ĐVHC cấp xã và thả ở ĐVHC kia.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/link_tool.py" />
      <source>There is no commune here. A link begins and ends in a commune.</source>
      <translation>Ở đây không có ĐVHC cấp xã nào. Liên kết bắt đầu và kết thúc trong một ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_flow.py" />
      <source>Link added: {ends}</source>
      <translation>Đã thêm liên kết: {ends}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_flow.py" />
      <source>Links taken from “{layer}”: {count}.</source>
      <translation>Số liên kết lấy từ “{layer}”: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_flow.py" />
      <source>This link is there already: {ends}</source>
      <translation>Liên kết này đã có: {ends}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_page.py" />
      <source>Double click or Enter: go there. Del: remove</source>
      <translation>Nhấp đúp hoặc Enter: tới nơi đó. Del: bỏ liên kết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_page.py" />
      <source>No links yet. Draw one on the map, or take those of a layer.</source>
      <translation>Chưa có liên kết. Hãy vẽ trên bản đồ hoặc lấy từ một lớp.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_page.py" />
      <source>Remove the links selected</source>
      <translation>Bỏ các liên kết đã chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/links_page.py" />
      <source>What joins communes besides land borders:</source>
      <translation>Ngoài địa giới đất liền, coi là liền nhau qua:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Locks or limits have changed. Look for the best move again.</source>
      <translation>Khóa hoặc giới hạn đã thay đổi. Hãy tìm lại cách sửa tốt nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Looking for simple moves …</source>
      <translation>Đang tìm các lỗi sửa được đơn giản …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Looking for the best move …</source>
      <translation>Đang tìm cách sửa tốt nhất …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Mend</source>
      <translation>Sửa lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Nothing is wrong with this plan</source>
      <translation>Phương án không có lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Or link {communes} …</source>
      <translation>Hoặc thêm liên kết {communes} …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>Plan, links or limits have changed meanwhile; nothing was mended. Try again.</source>
      <translation>Phương án, liên kết hoặc giới hạn đã thay đổi trong lúc đó; chưa sửa gì. Hãy thử lại.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mend_flow.py" />
      <source>{unit} (new)</source>
      <translation>{unit} (lập mới)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>Further units: {count}</source>
      <translation>ĐVHC mới khác: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>Violations {violations} · plan score {score}</source>
      <translation>Lỗi {violations} · điểm phương án {score}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>pieces {figures}</source>
      <translation>số phần {figures}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>score {figures}</source>
      <translation>điểm {figures}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>{figures} km²</source>
      <translation>{figures} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>{figures} people</source>
      <translation>{figures} người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/mending_words.py" />
      <source>{unit}: no more</source>
      <translation>{unit}: không còn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/name_menu.py" />
      <source>Suggested names</source>
      <translation>Tên gợi ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/name_menu.py" />
      <source>{name} (taken)</source>
      <translation>{name} (đã có ĐVHC mới khác dùng)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>Copied: {count} names that vanish.</source>
      <translation>Đã sao chép: {count} tên sẽ mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>Goes into</source>
      <translation>Nhập vào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>Name of</source>
      <translation>Tên của</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>No name vanishes.</source>
      <translation>Không có tên nào mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>No unit goes on with these names: {communes} of communes, {districts} of former districts.</source>
      <translation>Không ĐVHC mới nào giữ các tên này: {communes} tên ĐVHC cấp xã, {districts} tên ĐVHC cấp huyện cũ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_flow.py" />
      <source>commune</source>
      <translation>ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_section.py" />
      <source>Copy the list</source>
      <translation>Sao chép danh sách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_section.py" />
      <source>Names that vanish</source>
      <translation>Các tên sẽ mất</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/names_section.py" />
      <source>Put the list on the clipboard, for a spreadsheet or a text</source>
      <translation>Đưa danh sách vào bộ nhớ tạm để dán vào bảng tính hoặc văn bản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/option_map.py" />
      <source>Map of {option}</source>
      <translation>Bản đồ {option}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/option_map.py" />
      <source>{option} (reference)</source>
      <translation>{option} (gốc)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/option_map.py" />
      <source>{option}: what is bordered differs from the reference</source>
      <translation>{option}: phần có viền khác với phương án gốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Another plan has come meanwhile; nothing was named.</source>
      <translation>Trong lúc đó đã có phương án khác được mở; chưa đặt tên gì.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Name of the new option</source>
      <translation>Tên phương án mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Name of the plan as it stands</source>
      <translation>Tên của phương án như hiện tại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Option {number}</source>
      <translation>Phương án {number}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Rename the option</source>
      <translation>Đổi tên phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Save as another option</source>
      <translation>Lưu thành phương án khác trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Snapshot {number}</source>
      <translation>Mốc {number}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Snapshot “{name}” taken.</source>
      <translation>Đã ghi mốc “{name}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>Take a snapshot</source>
      <translation>Ghi mốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>The option is “{name}” now.</source>
      <translation>Phương án nay mang tên “{name}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>The plan is as it was at “{name}”. Undo brings back what came after.</source>
      <translation>Phương án đã trở lại như ở mốc “{name}”. Hoàn tác sẽ đưa lại những gì làm sau đó.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>You are editing “{name}” now.</source>
      <translation>Bạn đang sửa “{name}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/options_flow.py" />
      <source>“{name}” is there already. Another name:</source>
      <translation>Đã có “{name}”. Tên khác:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Attach by id</source>
      <translation>Gắn lại theo mã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Close without saving</source>
      <translation>Đóng không lưu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Keep QGIS open</source>
      <translation>Không đóng QGIS</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Keep this option</source>
      <translation>Giữ phương án này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Keep this plan</source>
      <translation>Giữ phương án này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Open plan</source>
      <translation>Mở phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Open plan…</source>
      <translation>Mở phương án…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Open the other option</source>
      <translation>Mở phương án kia</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Open the other plan</source>
      <translation>Mở phương án kia</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Open the plan of the project</source>
      <translation>Mở phương án của dự án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Opening “{file}”</source>
      <translation>Đang mở “{file}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Save elsewhere</source>
      <translation>Lưu nơi khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Save plan as</source>
      <translation>Lưu phương án ra tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Save plan as…</source>
      <translation>Lưu phương án ra tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Saved: “{file}”.</source>
      <translation>Đã lưu: “{file}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>Saving “{file}”</source>
      <translation>Đang lưu “{file}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>The plan of this project, “{file}”, is not there any more. If it has been moved, open it from where it is now.</source>
      <translation>Phương án của dự án này, “{file}”, không còn ở đó. Nếu tệp đã được chuyển, hãy mở từ nơi mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>The plan “{title}” had edits that no file held. They are kept in “{file}”.</source>
      <translation>Phương án “{title}” có những thao tác chưa tệp nào chứa. Chúng được giữ trong “{file}”.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>This project has the plan “{file}”. Another one is being edited.</source>
      <translation>Dự án này có phương án “{file}”. Một phương án khác đang được sửa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_file_flow.py" />
      <source>“{file}” is open already.</source>
      <translation>“{file}” đang mở.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Another name for it</source>
      <translation>Đặt tên khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Back to a snapshot</source>
      <translation>Trở về mốc</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Give the plan as it stands a name, to come back to</source>
      <translation>Đặt tên cho phương án như hiện tại để có thể trở về</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Go on with a copy in the same file; this option stays as it is</source>
      <translation>Làm tiếp trên một bản sao trong cùng tệp; phương án này giữ nguyên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Go on with a plan from a file</source>
      <translation>Làm tiếp một phương án từ tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Recent plans</source>
      <translation>Phương án gần đây</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Rename the option…</source>
      <translation>Đổi tên phương án…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Save and open plans, snapshots, options</source>
      <translation>Lưu và mở phương án, mốc, các phương án trong tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Save as another option…</source>
      <translation>Lưu thành phương án khác trong tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Save the plan as a file; from then on every edit is kept in it at once</source>
      <translation>Lưu phương án thành tệp; từ đó mỗi thao tác được ghi ngay vào tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>Take a snapshot…</source>
      <translation>Ghi mốc…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_menu.py" />
      <source>The option of the plan that is being edited</source>
      <translation>Phương án trong tệp đang được sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source> ({count} below)</source>
      <translation> (dưới {count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source> ({count} to go)</source>
      <translation> (còn {count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>54 or 70 %</source>
      <translation>54 hoặc 70 %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Communes → units, and by how much they become fewer. Click the target to type a number of units (54) or a reduction (70 %); an empty line takes it away.</source>
      <translation>Số ĐVHC cấp xã → số ĐVHC mới và tỷ lệ giảm. Nhấp vào mục tiêu để nhập số ĐVHC mới (54) hoặc tỷ lệ giảm (70 %); để trống là bỏ mục tiêu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Inequality of populations (Theil): {value}, 0 when all are equal</source>
      <translation>Chênh lệch dân số (Theil): {value}, bằng 0 khi như nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Inequality of revenue per head (Theil): {value}</source>
      <translation>Chênh lệch thu bình quân đầu người (Theil): {value}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>People {people}</source>
      <translation>DS {people}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Score {score}</source>
      <translation>Điểm {score}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Score: mean of the units, weighted by their people. Intervals: units of which an input knows too little. Violations take nothing off the score.</source>
      <translation>Điểm: trung bình của các ĐVHC mới, có trọng số theo dân số. Khoảng: số ĐVHC mới mà dữ liệu chưa đủ để có điểm chính xác. Lỗi không làm giảm điểm.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>The score is at least {low}, and {high} if all that is unknown is at its best.</source>
      <translation>Điểm ít nhất là {low}, và là {high} nếu mọi điều chưa biết đều ở mức tốt nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>There are {count} communes: a plan cannot have more units than that.</source>
      <translation>Chỉ có {count} ĐVHC cấp xã: phương án không thể có nhiều ĐVHC mới hơn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Units of which the population of no commune is known weigh nothing: {count}. The score is that of the others; it would be another one if their people were known.</source>
      <translation>ĐVHC mới không biết dân số của ĐVHC cấp xã nào thì không có trọng số: {count}. Điểm này là của các ĐVHC mới còn lại; nếu biết dân số của chúng thì điểm sẽ khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>counting …</source>
      <translation>đang tính …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>intervals: {count}</source>
      <translation>khoảng: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>no unit: {count}</source>
      <translation>chưa gán {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>no violations</source>
      <translation>không có lỗi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>rule set?</source>
      <translation>bộ tiêu chuẩn?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>target {units}</source>
      <translation>mục tiêu {units}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>target?</source>
      <translation>mục tiêu?</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>violations: {count}</source>
      <translation>lỗi: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_views.py" />
      <source>Counting … {percent} %</source>
      <translation>Đang tính … {percent} %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_views.py" />
      <source>Select the communes of the new unit on the map first.</source>
      <translation>Trước hết hãy chọn trên bản đồ các ĐVHC cấp xã của ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_views.py" />
      <source>Select two or more units in the table or on the map, then merge.</source>
      <translation>Hãy chọn từ hai ĐVHC mới trở lên trong bảng hoặc trên bản đồ rồi nhập.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/recovery_flow.py" />
      <source>A crash would lose the edits of this plan: save it as a file. {reason}</source>
      <translation>Nếu phần mềm gặp sự cố, các thao tác của phương án này sẽ mất: hãy lưu thành tệp. {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/recovery_flow.py" />
      <source>Discard</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/recovery_flow.py" />
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/recovery_flow.py" />
      <source>The plan “{title}” and its edits ({count}) will be lost for good.</source>
      <translation>Phương án “{title}” cùng các thao tác của nó ({count}) sẽ mất hẳn.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/recovery_flow.py" />
      <source>The plan “{title}” is open in another window of QGIS.</source>
      <translation>Phương án “{title}” đang mở trong một cửa sổ QGIS khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/replace_question.py" />
      <source>The plan “{title}” has edits that no file holds; they will be lost.</source>
      <translation>Phương án “{title}” có những thao tác chưa tệp nào chứa; chúng sẽ mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/replace_question.py" />
      <source>The plan “{title}” has links made by hand; they will be lost.</source>
      <translation>Phương án “{title}” có các liên kết tạo bằng tay; chúng sẽ mất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>As CSV, with all rows that do not count and the reasons</source>
      <translation>Ra CSV, gồm mọi dòng không được tính và lý do</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>CSV, Excel or a plan file: its units become those of this plan, in one step to undo. Communes that it does not name stay where they are.</source>
      <translation>CSV, Excel hoặc tệp phương án: các ĐVHC mới trong đó thành của phương án này, hoàn tác bằng một bước. ĐVHC cấp xã không được nêu vẫn ở nguyên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Code, name, unit and its name of every commune, for a spreadsheet</source>
      <translation>Mã, tên, ĐVHC mới và tên ĐVHC mới của mọi ĐVHC cấp xã, để dán vào bảng tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Communes with a unit: {assigned}. Rows that do not count: {failed} of {rows}.</source>
      <translation>ĐVHC cấp xã có ĐVHC mới: {assigned}. Dòng không được tính: {failed} trên {rows}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Copy the plan as a table</source>
      <translation>Sao chép phương án thành bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Load units from a table …</source>
      <translation>Nạp ĐVHC mới từ bảng …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Put back the zeros and load again</source>
      <translation>Thêm lại số 0 và nạp lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Rows of districts that the layer does not have: {count}.</source>
      <translation>Dòng của các huyện không có trong lớp: {count}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Rows that do not count</source>
      <translation>Các dòng không được tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Save this list …</source>
      <translation>Lưu danh sách này …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>Table of units</source>
      <translation>Bảng ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/rows_report.py" />
      <source>… and {count} more: save the list</source>
      <translation>… và {count} dòng nữa: hãy lưu danh sách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter.py" />
      <source>Chart of population against area</source>
      <translation>Biểu đồ dân số theo diện tích</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter.py" />
      <source>Logarithmic axes, so that small units stand apart</source>
      <translation>Trục lô-ga-rít, để các ĐVHC mới nhỏ tách rời nhau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter.py" />
      <source>log</source>
      <translation>log</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter.py" />
      <source>{name}
Population {people}
Area {area} km²</source>
      <translation>{name}
Dân số {people}
Diện tích {area} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter.py" />
      <source>{name}
{outcome}
Population {people} %, area {area} %</source>
      <translation>{name}
{outcome}
Dân số {people} %, diện tích {area} %</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>(not shown: {count}, population unknown)</source>
      <translation>(không hiện: {count}, chưa rõ dân số)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>(not shown: {count}, unknown or not asked)</source>
      <translation>(không vẽ: {count}, chưa rõ hoặc không xét)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>No unit has a known population. Choose the field of population when you start the plan, and the units appear here.</source>
      <translation>Chưa ĐVHC mới nào có dân số. Hãy chọn trường dân số khi bắt đầu phương án, các ĐVHC mới sẽ hiện ở đây.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>No units yet: each unit that you make becomes a dot here.</source>
      <translation>Chưa có ĐVHC mới nào: mỗi ĐVHC mới được lập sẽ thành một chấm ở đây.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>Of no unit are population and area known in % of the standard. See the page Criteria for the fields that the rule set asks for.</source>
      <translation>Chưa ĐVHC mới nào biết được dân số và diện tích theo % tiêu chuẩn. Xem ở trang Tiêu chuẩn các trường mà bộ tiêu chuẩn cần.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>Population ↑  area km² →</source>
      <translation>Dân số ↑  diện tích km² →</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/scatter_ground.py" />
      <source>Population ↑  area →, % of the standard</source>
      <translation>Dân số ↑  diện tích →, % tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>A3 sheet of the comparison</source>
      <translation>Tờ A3 so sánh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>Communes: layer “{layer}”, {count}. {people}.</source>
      <translation>ĐVHC cấp xã: lớp “{layer}”, {count}. {people}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>Comparison of options: {plan}</source>
      <translation>So sánh các phương án: {plan}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>Made with Regional Tool on {date}. Coordinate system of the maps: {crs}.</source>
      <translation>Lập bằng Regional Tool ngày {date}. Hệ tọa độ của bản đồ: {crs}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>People: {count}</source>
      <translation>Dân số: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>The sheet could not be written: {reason}</source>
      <translation>Không ghi được tờ A3: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>The sheet is written: {file}</source>
      <translation>Đã ghi tờ A3: {file}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>Writing the sheet</source>
      <translation>Đang ghi tờ A3</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>communes of unknown population, counted apart: {count}</source>
      <translation>ĐVHC cấp xã chưa rõ dân số, đếm riêng: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/sheet_flow.py" />
      <source>comparison</source>
      <translation>so_sanh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_flow.py" />
      <source>The sample cannot be copied to “{folder}”: {reason}. Make room there, or allow writing.</source>
      <translation>Không sao chép được dữ liệu mẫu vào “{folder}”: {reason}. Hãy giải phóng dung lượng hoặc cấp quyền ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Add a polygon layer of communes to the project first.</source>
      <translation>Trước hết hãy thêm vào dự án một lớp vùng các ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Check the borders</source>
      <translation>Kiểm tra địa giới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Field “{field}” is in {unit}. Turn it into km² under “Totals”, or choose no field for the official area.</source>
      <translation>Trường “{field}” tính bằng {unit}. Hãy đổi sang km² ở mục “Tổng”, hoặc không chọn trường diện tích tự nhiên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Layer of communes</source>
      <translation>Lớp ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Overlaps, gaps and invalid outlines, each with its place</source>
      <translation>Chồng lấn, khe hở và đường bao sai, kèm vị trí</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Start the plan</source>
      <translation>Bắt đầu phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>As it is</source>
      <translation>Hiện có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>Makes a copy of the layer with readable texts. Your file stays as it is.</source>
      <translation>Tạo bản sao của lớp với chữ đọc được. Tệp của bạn giữ nguyên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>Mend the texts in a copy</source>
      <translation>Sửa chữ trên bản sao</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>Mended</source>
      <translation>Đã sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>Texts</source>
      <translation>Chữ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>Texts before and after</source>
      <translation>Chữ trước và sau khi sửa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>The layer has no texts.</source>
      <translation>Lớp không có chữ.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>The texts of all fields are read as they were written.</source>
      <translation>Chữ của mọi trường được đọc đúng như đã ghi.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>readable</source>
      <translation>đọc được</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/text_section.py" />
      <source>{count} fields</source>
      <translation>{count} trường</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Assign</source>
      <translation>Gán</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Assign: click or drag over communes to take them into the current unit; drag with Shift for a rectangle, with Ctrl for a lasso; right click picks the unit; [ and ] change the brush</source>
      <translation>Gán: nhấp hoặc kéo qua các ĐVHC cấp xã để đưa vào ĐVHC mới hiện tại; kéo cùng Shift để vẽ hình chữ nhật, cùng Ctrl để khoanh vùng; nhấp phải để chọn ĐVHC mới; [ và ] đổi cỡ cọ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Carry out again what was taken back</source>
      <translation>Làm lại thao tác vừa hoàn tác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Fill a pocket</source>
      <translation>Lấp khoảng trống</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Fill: click communes without a unit, an enclave or a detached piece beside the current unit to take all that hangs together there</source>
      <translation>Lấp: nhấp vào ĐVHC cấp xã chưa gán, vùng bị bao quanh hoặc phần tách rời cạnh ĐVHC mới hiện tại để lấy toàn bộ phần liền nhau ở đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Into: {unit}</source>
      <translation>Gán vào: {unit}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Into: {unit} (locked)</source>
      <translation>Gán vào: {unit} (đã khóa)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Larger brush</source>
      <translation>Cọ to hơn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Lasso</source>
      <translation>Khoanh vùng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Lasso: draw around communes to take them into the current unit</source>
      <translation>Khoanh vùng: vẽ quanh các ĐVHC cấp xã để đưa vào ĐVHC mới hiện tại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Lock</source>
      <translation>Khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Lock: click a unit to lock or unlock it, with Shift the commune alone</source>
      <translation>Khóa: nhấp vào ĐVHC mới để khóa hoặc mở khóa, cùng Shift thì chỉ riêng ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Make the selected communes a unit of their own</source>
      <translation>Lập ĐVHC mới từ các ĐVHC cấp xã được chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Merge</source>
      <translation>Nhập</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Merge the units selected in the table or on the map</source>
      <translation>Nhập các ĐVHC mới được chọn trong bảng hoặc trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>New unit</source>
      <translation>Lập ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Next unassigned</source>
      <translation>ĐVHC cấp xã chưa gán tiếp theo</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Next violation</source>
      <translation>Lỗi sau</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Package of the decree …</source>
      <translation>Hồ sơ nghị quyết …</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Pick</source>
      <translation>Chọn ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Pick: click the unit that further strokes go to</source>
      <translation>Chọn: nhấp vào ĐVHC mới mà các nét vẽ tiếp theo đưa vào</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Previous violation</source>
      <translation>Lỗi trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Rectangle</source>
      <translation>Hình chữ nhật</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Rectangle: take the communes whose middle lies in it into the current unit</source>
      <translation>Hình chữ nhật: đưa các ĐVHC cấp xã có điểm giữa nằm trong đó vào ĐVHC mới hiện tại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Redo</source>
      <translation>Làm lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Show the next commune without a unit, and put the commune cursor there</source>
      <translation>Hiện ĐVHC cấp xã chưa gán tiếp theo và đặt con trỏ bàn phím ở đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Show the table of units along the bottom, or back in the dock (F6 in the dock)</source>
      <translation>Hiện bảng ĐVHC mới dọc cạnh dưới cửa sổ, hoặc đưa trở lại bảng điều khiển (F6 khi đang ở bảng điều khiển)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Smaller brush</source>
      <translation>Cọ nhỏ hơn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Split off</source>
      <translation>Tách</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Split off: click a detached piece to make it a unit; on the main piece, every other piece</source>
      <translation>Tách: nhấp vào phần tách rời để lập thành ĐVHC mới; nhấp vào phần chính thì tách mọi phần còn lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Take the last edit back</source>
      <translation>Hoàn tác thao tác vừa thực hiện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Unlock all</source>
      <translation>Mở khóa tất cả</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Whole districts</source>
      <translation>Trọn huyện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Whole districts: every commune brings its former district along</source>
      <translation>Trọn huyện: mỗi ĐVHC cấp xã kéo theo cả huyện cũ của nó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Write text, annex, layers, maps and reports of the decree into one folder</source>
      <translation>Ghi văn bản, phụ lục, lớp dữ liệu, bản đồ và báo cáo của nghị quyết vào một thư mục</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Write the plan as shapefile and GeoPackage</source>
      <translation>Ghi phương án ra shapefile và GeoPackage</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/lock_tool.py" />
      <source>Commune locked: {name}</source>
      <translation>Đã khóa ĐVHC cấp xã: {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/lock_tool.py" />
      <source>Commune unlocked: {name}</source>
      <translation>Đã mở khóa ĐVHC cấp xã: {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/lock_tool.py" />
      <source>There is no unit here. Shift and a click lock the commune alone.</source>
      <translation>Ở đây không có ĐVHC mới. Nhấp cùng Shift để chỉ khóa ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/lock_tool.py" />
      <source>Unit locked: {name}</source>
      <translation>Đã khóa ĐVHC mới: {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/lock_tool.py" />
      <source>Unit unlocked: {name}</source>
      <translation>Đã mở khóa ĐVHC mới: {name}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/plan_tool.py" />
      <source>There are no units yet. Select communes on the map and press N.</source>
      <translation>Chưa có ĐVHC mới nào. Hãy chọn các ĐVHC cấp xã trên bản đồ rồi nhấn N.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/plan_tool.py" />
      <source>There is no unit here. Right click a commune that belongs to one.</source>
      <translation>Chỗ này chưa thuộc ĐVHC mới nào. Hãy nhấp chuột phải vào một ĐVHC cấp xã đã thuộc ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/split_tool.py" />
      <source>New units: {units}</source>
      <translation>ĐVHC mới được lập: {units}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools/split_tool.py" />
      <source>There is nothing to split off here: no piece is detached.</source>
      <translation>Không có gì để tách ở đây: không có phần tách rời.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools_flow.py" />
      <source>Brush: the tip of the cursor</source>
      <translation>Cọ: đầu con trỏ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools_flow.py" />
      <source>Brush: {pixels} pixels</source>
      <translation>Cọ: {pixels} điểm ảnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools_flow.py" />
      <source>Every commune has a unit.</source>
      <translation>Mọi ĐVHC cấp xã đều đã được gán.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools_flow.py" />
      <source>Nothing is locked any more.</source>
      <translation>Không còn gì bị khóa.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/tools_flow.py" />
      <source>Without a unit: {name} ({number} of {count})</source>
      <translation>Chưa gán: {name} ({number} trên {count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Adds a field in km² to a copy of the layer: {unit} × {factor}.</source>
      <translation>Thêm trường km² vào bản sao của lớp: {unit} × {factor}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Area of the polygons</source>
      <translation>Diện tích vùng vẽ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Difference from the published total {total} km²: {more} km²</source>
      <translation>Chênh lệch so với tổng đã công bố {total} km²: {more} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Difference from the published total {total}: {more} people</source>
      <translation>Chênh lệch so với tổng đã công bố {total}: {more} người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Official area</source>
      <translation>Diện tích tự nhiên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Published</source>
      <translation>Công bố</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Published, km²</source>
      <translation>Công bố, km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>The total that is published; the difference is shown below.</source>
      <translation>Tổng đã công bố; chênh lệch hiện ở dưới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Totals</source>
      <translation>Tổng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>Turn “{field}” into km²</source>
      <translation>Đổi “{field}” sang km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>the province's total</source>
      <translation>tổng của tỉnh</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>{figure}, and {count} communes unknown</source>
      <translation>{figure}, còn {count} ĐVHC cấp xã chưa biết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>{people} people</source>
      <translation>{people} người</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/totals_section.py" />
      <source>“{text}” is no number.</source>
      <translation>“{text}” không phải là số.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/type_menu.py" />
      <source>As the communes' types suggest: {types}</source>
      <translation>Theo loại của các ĐVHC cấp xã: {types}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/type_menu.py" />
      <source>No type</source>
      <translation>Không có loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Candidate unit&lt;/b&gt;, communes selected: {count}</source>
      <translation>&lt;b&gt;ĐVHC mới dự kiến&lt;/b&gt;, số ĐVHC cấp xã được chọn: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Units chosen: {count}&lt;/b&gt;</source>
      <translation>&lt;b&gt;Số ĐVHC mới đã chọn: {count}&lt;/b&gt;</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Border km</source>
      <translation>Ranh giới km</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Choose a unit in the table or pick one on the map, or select communes with any selection tool of QGIS to see what unit they would make.</source>
      <translation>Hãy chọn một ĐVHC mới trong bảng hoặc trên bản đồ, hoặc dùng công cụ chọn của QGIS để chọn các ĐVHC cấp xã và xem ĐVHC mới dự kiến.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Choose the units of the selected communes in the table; M merges them</source>
      <translation>Chọn trong bảng các ĐVHC mới chứa những ĐVHC cấp xã đã chọn; M để nhập lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Choose their units ({count})</source>
      <translation>Chọn ĐVHC mới tương ứng ({count})</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Click or Enter: go to that unit. Right click: more</source>
      <translation>Nhấp hoặc Enter: đến ĐVHC mới đó. Nhấp chuột phải: thêm lựa chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Click or Enter: show it on the map. Right click: more</source>
      <translation>Nhấp hoặc Enter: hiện trên bản đồ. Nhấp chuột phải: thêm lựa chọn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Communes {count}</source>
      <translation>ĐVHC cấp xã {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Double click or ✎: another name; ▾: names to choose from</source>
      <translation>Nhấp đúp hoặc ✎: đổi tên; ▾: chọn trong các tên gợi ý</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Go to that unit</source>
      <translation>Đến ĐVHC mới đó</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Leave the seat open</source>
      <translation>Để ngỏ trụ sở</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>M merges them into the one with most people.</source>
      <translation>M để nhập chúng vào ĐVHC mới đông dân nhất.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Make it a unit</source>
      <translation>Lập thành ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Make the selected communes a unit of their own (N)</source>
      <translation>Lập ĐVHC mới từ các ĐVHC cấp xã được chọn (N)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Merge with it</source>
      <translation>Nhập với ĐVHC mới này</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Neighbour</source>
      <translation>Giáp với</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Put the seat here</source>
      <translation>Đặt trụ sở ở đây</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Show on the map</source>
      <translation>Hiện trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Take out of the unit</source>
      <translation>Đưa ra khỏi ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>What the last change did to the score of this unit, factor by factor, in points. Two figures are the lower and the upper bound; bars show the lower one.</source>
      <translation>Thay đổi vừa rồi tác động thế nào đến điểm của ĐVHC mới này, theo từng nhóm yếu tố, tính bằng điểm. Hai con số là cận dưới và cận trên; thanh biểu thị cận dưới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>before</source>
      <translation>trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>km²</source>
      <translation>km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>locked</source>
      <translation>đã khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>not eligible</source>
      <translation>không đủ điều kiện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>now</source>
      <translation>nay</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>official {area} km²</source>
      <translation>diện tích tự nhiên {area} km²</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>type</source>
      <translation>loại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>&lt;b&gt;Seat assumed&lt;/b&gt;: {commune}; minutes in a straight line</source>
      <translation>&lt;b&gt;Trụ sở giả định&lt;/b&gt;: {commune}; số phút tính theo đường thẳng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>&lt;b&gt;Seat chosen&lt;/b&gt;: {commune}</source>
      <translation>&lt;b&gt;Trụ sở đã chọn&lt;/b&gt;: {commune}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>&lt;b&gt;Seat&lt;/b&gt;: {commune}</source>
      <translation>&lt;b&gt;Trụ sở&lt;/b&gt;: {commune}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>&lt;b&gt;Seat&lt;/b&gt;: {commune}, the nearest to most of several</source>
      <translation>&lt;b&gt;Trụ sở&lt;/b&gt;: {commune}, gần dân cư nhất trong số các trụ sở hiện có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>By {kind}: {links}</source>
      <translation>Nhờ {kind}: {links}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>Encloses {communes}</source>
      <translation>Bao kín {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>Exception accepted, {link}: {reason}</source>
      <translation>Ngoại lệ được chấp nhận, {link}: {reason}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_texts.py" />
      <source>In {count} pieces; detached: {communes}</source>
      <translation>Gồm {count} phần; phần tách rời: {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_columns.py" />
      <source>% of standard</source>
      <translation>% tiêu chuẩn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_columns.py" />
      <source>F{number}</source>
      <translation>F{number}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_columns.py" />
      <source>by {kinds}</source>
      <translation>nhờ {kinds}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_columns.py" />
      <source>yes</source>
      <translation>có</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_columns.py" />
      <source>{count} pieces</source>
      <translation>{count} phần</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_flow.py" />
      <source>Communes selected: {count}</source>
      <translation>Số ĐVHC cấp xã đã chọn: {count}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_flow.py" />
      <source>The plan's layer of communes is not there. Show it from the page Data.</source>
      <translation>Lớp ĐVHC cấp xã của phương án không còn. Hãy hiện lại từ trang Dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_flow.py" />
      <source>Without a unit now: {communes}</source>
      <translation>Nay chưa thuộc ĐVHC mới nào: {communes}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>A resolution's text</source>
      <translation>Lời văn một nghị quyết</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>A table, or the official old → new</source>
      <translation>Bảng, hoặc bảng cũ → mới chính thức</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Another plan</source>
      <translation>Phương án khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Article 1 of a resolution in the form of June 2025, as text or .docx: its clauses become units, by the names of the communes and their former districts. Members that are not found are listed on the page Data.</source>
      <translation>Điều 1 của một nghị quyết ở dạng tháng 6 năm 2025, tệp văn bản hoặc .docx: các khoản thành ĐVHC mới, theo tên các ĐVHC cấp xã và huyện cũ. Thành phần không tìm thấy được liệt kê ở trang Dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>CSV or Excel with code, or name and former district, then unit and name of the unit. The official table of old communes and new units is one of these. Rows that fail are listed on the page Data.</source>
      <translation>CSV hoặc Excel gồm mã, hoặc tên và huyện cũ, rồi ĐVHC mới và tên ĐVHC mới. Bảng chính thức từ ĐVHC cũ sang ĐVHC mới cũng dùng được. Các dòng lỗi được liệt kê ở trang Dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Choose the file that the units come from</source>
      <translation>Chọn tệp để lấy các ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Every commune alone</source>
      <translation>Mỗi ĐVHC cấp xã riêng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Every commune starts as a unit of its own, whatever the field says.</source>
      <translation>Mỗi ĐVHC cấp xã bắt đầu là một ĐVHC mới riêng, bất kể trường ghi gì.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Every former district is a unit; communes without one have none.</source>
      <translation>Mỗi huyện cũ là một ĐVHC mới; ĐVHC cấp xã không có huyện cũ thì chưa có ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>The field chosen below; without one, every commune is a unit of its own.</source>
      <translation>Trường chọn bên dưới; nếu không chọn, mỗi ĐVHC cấp xã là một ĐVHC mới riêng.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>The field of the unit</source>
      <translation>Trường ĐVHC mới</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>The former districts</source>
      <translation>Các huyện cũ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>The newest plan of a file, by the codes of the communes.</source>
      <translation>Phương án mới nhất trong tệp, theo mã ĐVHC cấp xã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_from_section.py" />
      <source>Units from</source>
      <translation>ĐVHC mới lấy từ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_menu.py" />
      <source>Copy the rows</source>
      <translation>Sao chép các dòng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_menu.py" />
      <source>Copy the table</source>
      <translation>Sao chép bảng</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_menu.py" />
      <source>Rename</source>
      <translation>Đổi tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_menu.py" />
      <source>Select their communes on the map</source>
      <translation>Chọn các ĐVHC cấp xã trực thuộc trên bản đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_menu.py" />
      <source>Unlock</source>
      <translation>Mở khóa</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>Locked: it neither gives nor takes communes</source>
      <translation>Đã khóa: không cho và không nhận ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>{name} ({code}). Double click or F2: another name</source>
      <translation>{name} ({code}). Nhấp đúp hoặc F2: đổi tên</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>Chart</source>
      <translation>Biểu đồ</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>Chart of population against area, one dot a unit</source>
      <translation>Biểu đồ dân số theo diện tích, mỗi ĐVHC mới một chấm</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>Filter by name, code or commune</source>
      <translation>Lọc theo tên, mã hoặc ĐVHC cấp xã</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>No unit, and none of its communes, has “{text}” in its name or code.</source>
      <translation>Không có ĐVHC mới nào, kể cả ĐVHC cấp xã trong đó, có “{text}” trong tên hoặc mã.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>No units yet. Select communes on the map with any selection tool of QGIS and press N: they become the first one.</source>
      <translation>Chưa có ĐVHC mới nào. Hãy chọn các ĐVHC cấp xã trên bản đồ bằng công cụ chọn bất kỳ của QGIS rồi nhấn N: chúng thành ĐVHC mới đầu tiên.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>Shows the units whose name, code or communes hold this; marks make no difference</source>
      <translation>Hiện các ĐVHC mới có tên, mã hoặc ĐVHC cấp xã chứa chữ này; không phân biệt dấu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>Copied: {count} communes with their units.</source>
      <translation>Đã sao chép: {count} ĐVHC cấp xã với ĐVHC mới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>Save the rows that do not count</source>
      <translation>Lưu các dòng không được tính</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>Tables and plans</source>
      <translation>Bảng và phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>The list is written: {file}</source>
      <translation>Đã ghi danh sách: {file}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>Units loaded from “{table}”; communes that moved: {count}. Undo takes it back.</source>
      <translation>Đã nạp ĐVHC mới từ “{table}”; số ĐVHC cấp xã đã chuyển: {count}. Hoàn tác lấy lại được.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>Units without communes now: {count} ({names}).</source>
      <translation>ĐVHC mới không còn ĐVHC cấp xã nào: {count} ({names}).</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table_flow.py" />
      <source>failed</source>
      <translation>dong_loi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unsaved_offer.py" />
      <source>A plan that was not saved was found: {title}, edits: {count}, {time}.</source>
      <translation>Tìm thấy một phương án chưa lưu: {title}, số thao tác: {count}, {time}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unsaved_offer.py" />
      <source>Delete the plan for good</source>
      <translation>Xóa hẳn phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/unsaved_offer.py" />
      <source>Go on where the plan stood; then save it as a file</source>
      <translation>Tiếp tục từ chỗ phương án đang dở; sau đó hãy lưu thành tệp</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_list.py" />
      <source>Double click or Enter: go there. F8, Shift+F8: next, previous</source>
      <translation>Nhấp đúp hoặc Enter: đến vị trí lỗi. F8, Shift+F8: lỗi sau, lỗi trước</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Do it</source>
      <translation>Thực hiện</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Do not make this move (Esc)</source>
      <translation>Không thực hiện thao tác này (Esc)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>In one step, where a few communes go to a unit that is there and no unit ends; it says what is left</source>
      <translation>Trong một bước, ở những nơi chỉ vài ĐVHC cấp xã chuyển sang ĐVHC mới đã có và không ĐVHC mới nào mất đi; sau đó báo lỗi còn lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Leave it</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Make this move (Enter or Ctrl+F8)</source>
      <translation>Thực hiện thao tác này (Enter hoặc Ctrl+F8)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Mend the simple ones</source>
      <translation>Sửa các lỗi đơn giản</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_page.py" />
      <source>Show the best move that heals the violation chosen (Ctrl+F8)</source>
      <translation>Cho xem cách sửa tốt nhất cho lỗi đã chọn (Ctrl+F8)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/waterfall_bars.py" />
      <source>From the score of the reference to that of the option: what each factor did, in points. Two figures are the lower and the upper bound; bars show the lower one.</source>
      <translation>Từ điểm của phương án gốc đến điểm của phương án này: mỗi yếu tố đóng góp bao nhiêu điểm. Hai số là cận dưới và cận trên; thanh vẽ theo cận dưới.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_button.py" />
      <source>Weights</source>
      <translation>Trọng số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_button.py" />
      <source>Weights of the factors, and the profile (Ctrl+Alt+W)</source>
      <translation>Trọng số của các nhóm yếu tố và bộ tham số (Ctrl+Alt+W)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_flow.py" />
      <source>Profiles (*.toml)</source>
      <translation>Bộ tham số (*.toml)</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_flow.py" />
      <source>Scored by profile “{profile}”</source>
      <translation>Chấm điểm theo bộ tham số “{profile}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>A TOML file: a copy of a profile of the plugin, changed</source>
      <translation>Tệp TOML: bản sao đã sửa của một bộ tham số có sẵn</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Drag, or arrow keys (1 %) and Page keys (10 %); the free weights share the rest</source>
      <translation>Kéo, hoặc dùng phím mũi tên (1 %) và phím Page (10 %); các trọng số không khóa chia nhau phần còn lại</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Goalposts, standards and weights that the plan is scored by</source>
      <translation>Các mốc, tiêu chuẩn và trọng số dùng để chấm điểm phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Lock this weight: it stays when others are moved</source>
      <translation>Khóa trọng số này: giữ nguyên khi thay đổi trọng số khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Lock: {title}</source>
      <translation>Khóa: {title}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Profile from a file…</source>
      <translation>Bộ tham số từ tệp…</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Unlock all weights and take those that the profile has</source>
      <translation>Mở khóa mọi trọng số và lấy trọng số của bộ tham số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Version {version}. {source}</source>
      <translation>Phiên bản {version}. {source}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Weights and profile are saved with the plan and stand in every report. A factor that is off leaves its weight to the others.</source>
      <translation>Trọng số và bộ tham số được lưu cùng phương án và ghi trong mọi báo cáo. Nhóm yếu tố bị tắt nhường trọng số cho các nhóm khác.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Weights of the factors, together always 100 %:</source>
      <translation>Trọng số các nhóm yếu tố, tổng luôn bằng 100 %:</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/weights_page.py" />
      <source>Weights of the profile</source>
      <translation>Trọng số của bộ tham số</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Merge communes into new units and see at once what comes of it.</source>
      <translation>Nhập các ĐVHC cấp xã thành ĐVHC mới và xem ngay kết quả.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Open a plan</source>
      <translation>Mở một phương án</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Open the sample</source>
      <translation>Mở dữ liệu mẫu</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Open “{file}”</source>
      <translation>Mở “{file}”</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Start from my layer</source>
      <translation>Bắt đầu từ lớp của tôi</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/what_if_text.py" />
      <source>Score of the plan: {figures}</source>
      <translation>Điểm của phương án: {figures}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/what_if_text.py" />
      <source>Violations: {figures}</source>
      <translation>Lỗi: {figures}</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/what_if_text.py" />
      <source>and {count} more</source>
      <translation>và {count} ĐVHC mới khác</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/why_low_text.py" />
      <source>Least certain by {id} {title}: its input covers {percent} % of the people. At its best the score would be {score}.</source>
      <translation>Kém chắc chắn nhất do {id} {title}: số liệu chỉ bao phủ {percent} % dân số. Ở mức tốt nhất, điểm sẽ là {score}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/why_low_text.py" />
      <source>Most is lost by {id} {title}: {value}, best {best}. At its best the score would be {score}.</source>
      <translation>Mất điểm nhiều nhất do {id} {title}: {value}, tốt nhất {best}. Ở mức tốt nhất, điểm sẽ là {score}.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/workbench.py" />
      <source>Notes on layer “{layer}”: {count}. See the page Data.</source>
      <translation>Số lưu ý về lớp “{layer}”: {count}. Xem trang Dữ liệu.</translation>
    </message>
    <message>
      <location filename="../../regionaltool/ui/year_flow.py" />
      <source>Mean minutes to the seat: {today} today, {then} by the roads of {year}. Units for which that differs: {count}.</source>
      <translation>Số phút trung bình đến trụ sở: hiện nay {today}, theo đường của năm {year} là {then}. Số ĐVHC mới có khác biệt: {count}.</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/default.toml" />
      <source>Default</source>
      <translation>Mặc định</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/default.toml" />
      <source>Goalposts after the new units of Vietnam, 2025; composite after OECD/JRC (2008) and UNDP (2010)</source>
      <translation>Các mốc theo các ĐVHC mới của Việt Nam năm 2025; cách tổng hợp theo OECD/JRC (2008) và UNDP (2010)</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/mountain.toml" />
      <source>Mountain</source>
      <translation>Miền núi</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/mountain.toml" />
      <source>Standards of mountain communes and wards: Resolution 76/2025/UBTVQH15; minutes half as long again as in the default profile, and an hour to the seat</source>
      <translation>Tiêu chuẩn của ĐVHC cấp xã miền núi và của phường: Nghị quyết 76/2025/UBTVQH15; số phút gấp rưỡi bộ tham số mặc định, và một giờ đến trụ sở</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/urban.toml" />
      <source>Standards of wards: Resolution 76/2025/UBTVQH15 (in a centrally run city 45,000 persons: change the figure); minutes half of those of the default profile</source>
      <translation>Tiêu chuẩn của phường: Nghị quyết 76/2025/UBTVQH15 (ở thành phố trực thuộc trung ương là 45.000 người: hãy sửa con số); số phút bằng một nửa bộ tham số mặc định</translation>
    </message>
    <message>
      <location filename="../../resources/profiles/urban.toml" />
      <source>Urban</source>
      <translation>Đô thị</translation>
    </message>
  </context>
</TS>

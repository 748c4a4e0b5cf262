<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
  <context>
    <name>RegionalTool</name>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Bears on the number of pieces only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Check contiguity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Communes that touch in a point hang together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Contiguity of units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Detached communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Finds units that are in several pieces, and communes that a unit encloses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Id of the commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Id of the unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of detached communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Ids of enclosed communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>In one piece</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Name of the commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Name of the unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Number of units in several pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>One feature per unit: unit, name, n_communes, n_parts, n_pieces, contiguous, detached (ids, with commas), enclaves (ids, with commas; sets with semicolons).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Points: the piece with the seat of the unit is the main piece.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Polygons of the outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Says of each unit whether it is in one piece, which communes are cut off from the main piece, and which communes of other units it encloses.

A piece is a set of communes that hang together by common borders, by links (bridges, ferries, exceptions), and by points when asked for. A commune that is itself two islands is one piece. The parts of a unit are the polygons of its outline, a count of its own.

The main piece is the one with the seat; without a layer of seats, or with none or several in the unit, the one with most people; on a tie the one with the smallest id.

An enclave is a connected set of communes of other units, or of none, that borders this unit alone and does not reach the outer edge of the map. Lakes are none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>The communes outside the main piece of their unit: id, name, unit, unit_name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>Units in several pieces: {broken} of {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/check_contiguity.py" />
      <source>contiguity,contiguous,pieces,parts,detached,enclave,island,ferry,bridge,units,communes,liền khối,tách rời,sáp nhập,xã,phường</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Area of each commune as published, in km². It is kept apart from the area of the polygon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Cancelled. Nothing has been written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Code of each commune, text or number, each one once. Left empty, the feature ids are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of official area (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Field of population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Layer “{layer}” has no field “{field}”. Its fields are: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Name of each commune, for tables and messages. Left empty, the ids are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Persons in each commune, whole numbers. NULL is unknown and never counted as 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>Polygon layer with one feature per commune, in any coordinate system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/commune_algorithm.py" />
      <source>The expression “{expression}” cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>All communes that are read become one unit; the field of units is not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Area of the polygon (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Choose the field of units (UNIT_FIELD), or make one unit of all communes that are read (SELECTION).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes of unknown official area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes of unknown population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Communes where {field} is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Dissolve units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Expression; only communes for which it is true are read. Left empty, all are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Fields to add up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>For “selected features only”, or with an expression: the communes become one unit, and the field of units is not looked at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Id and name of the unit that all communes together become. Left empty, it takes those of the commune with most people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Id of the one unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Ids of the communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Make one unit of all communes that are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Merges communes into units and adds up their figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Merges the communes of each unit into one feature and adds up their figures. Holes and islands are kept, shared borders come out exactly as they went in.

Either a field says which unit a commune belongs to, or every commune that is read becomes one unit: only the selected ones, or those for which an expression is true.

Unknown figures are left out of a sum and counted beside it. The area of the polygon is measured on the ellipsoid; the official area is a sum of published figures. The two are never mixed.

Communes without a unit are not dropped: they are counted, and written to a layer of their own when one is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Number fields. Each gives a column of its own name with the sum of what is known, and one that counts the communes where it is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Official area (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>One feature per unit: unit, name, n_communes, members, population, population_missing, area_km2, official_km2, official_missing, and the sums.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Only communes where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Population (persons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>Sum of {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>merge,dissolve,union,units,communes,sum,population,area,selection,sáp nhập,nhập,hợp nhất,xã,phường,đơn vị hành chính</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/dissolve_units.py" />
      <source>“{field}” is a column of the output already; the sum is in “{column}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Find neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Id of the first commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Id of the second commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Length of the common border (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Lists every pair of communes that belong together on the map, with the length of their common border in metres on the ellipsoid.

Kinds: “border” share a stretch of border; “point” meet in points only; “bridge”, “ferry” and “exception” are joined by a line of the layer of links. Each pair and kind stands once, with the smaller id first. Length is 0 for every kind but “border”.

Overlapping communes and unmatched borders work, with a warning; the length is then approximate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Lists the pairs of communes that share a border, touch in a point or are linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Name of the first commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Name of the second commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Pairs of neighbours: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Prepare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>Table without geometry: a, b, name_a, name_b, border_m, kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/find_neighbours.py" />
      <source>neighbours,adjacency,border,length,bridge,ferry,contiguity,commune,xã,phường,liền kề,giáp ranh,sáp nhập</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>An end that lies in no commune, such as a landing stage, counts for the nearest commune within so many metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Field of kinds of links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Layer “{layer}” has no coordinate system. Set it in the layer's properties, under Source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Lines, each of which joins the communes that hold its two ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Links (bridges, ferries)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Seats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Text: bridge, ferry or exception. Left empty, every link counts as an exception: a link that is wanted, whatever it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/further_layers.py" />
      <source>Tolerance of links (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Communes without a unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Field of names of units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Field of units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Id of the unit that each commune belongs to, text or number. Empty, blank or NULL: the commune belongs to no unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Name of the unit that each commune belongs to. Left empty, the ids are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>Number of communes without a unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/plan_algorithm.py" />
      <source>The communes that belong to no unit, with all their attributes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Development space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Field of former districts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Five numbers that add up to 100, such as 20,20,20,20,20. Left empty, the weights of the profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Former district of each commune, for indicator 4.1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Id of a profile that comes with the plugin, or the path of a TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Id of the commune with the seat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Lower bound of the plan's score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Lower bound of the score (0–100)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Number of violations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>One HTML page with scores, weights, method, and what is wrong or unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>One feature per unit: its sums and areas, score, score_low, score_high, f1 to f5, the raw value of every indicator, the seat, the number of violations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Points where offices sit today. A unit takes the one seat in it, or the best of several. Left empty, or with none in the unit, the best of its communes is assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score (0–100)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score of the plan (none when it is an interval)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Score units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scored units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scores each unit by five factors: infrastructure connectivity, population density, economic capacity, culture and society, regional coordination. Every indicator is held against fixed goalposts of a profile, never against the other units. Inside a factor the indicators are averaged; across factors the mean is geometric, so a weak factor cannot be bought back by a strong one. No factor counts for less than 5 %, so 5 is the lowest score there is.

Nothing is made up. An indicator without input is off, its weight goes to the others, and the log says so. Where the input covers less than 80 % of a unit's people, the score becomes an interval: score is NULL and score_low and score_high hold the bounds. The factors f1 to f5 run from 0 to 100 and are NULL when they are off or an interval; i11, i12 … are the raw values of the indicators.

Violations, such as a unit in two pieces, do not lower the score; they are counted beside it and listed in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Scores each unit from 5 to 100 in five factors of development space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Upper bound of the plan's score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Upper bound of the score (0–100)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Violations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Weights of the five factors (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>Where the seat comes from: given, chosen, assumed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/algorithms/score_units.py" />
      <source>score,development space,indicators,composite,weights,profile,seat,population,compactness,report,điểm,không gian phát triển,sáp nhập,xã,phường</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>Choose the coordinate system that the files are written in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>No transformation from {source} to {target} is known that is good to metres. Write in the layer's own coordinate system, or give the layer one with an EPSG code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>The outline of {unit} cannot be expressed in {crs}. Choose a coordinate system made for this part of the world.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>{crs} (as the layer)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_crs.py" />
      <source>{crs} is withdrawn, and programs disagree on what its coordinates mean. Choose EPSG:{better} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>Export of the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The export failed: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The export was cancelled; no file has changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_task.py" />
      <source>The plan is written: {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_units.py" />
      <source>Give the files a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_units.py" />
      <source>The plan has no units yet, so there is nothing to export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/export_units.py" />
      <source>There is no folder “{folder}”. Make it, or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/finished_files.py" />
      <source>“{file}” cannot be written: {reason}. Choose a folder that exists, that you may write to, and that has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/output_layers.py" />
      <source>“{file}”: {feature} has a text of {bytes} bytes in “{field}”, and a shapefile holds {most}. Choose a GeoPackage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_layers.py" />
      <source>Detached parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/plan_layers.py" />
      <source>Plan: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_communes.py" />
      <source>Layer “{layer}” has curves; they are turned into straight segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_communes.py" />
      <source>The coordinate system “{crs}” cannot be read: {reason}. Choose one with an EPSG code in the layer's properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_links.py" />
      <source>Layer “{layer}” must hold lines, but feature {feature} is of another kind. Choose the layer in which the links are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/read_seats.py" />
      <source>Layer “{layer}” must hold points, but feature {feature} is of another kind. Choose the layer with the seats.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/requirements.py" />
      <source>Regional Tool needs Python packages that this QGIS does not have: {packages}. Install them with this command, then start QGIS again: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample ferries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample roads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/sample.py" />
      <source>Sample seats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>About the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>An indicator x is worth v = (x − worst) / (best − worst), held between 0 and 1, with the goalposts of the profile. A factor is the weighted mean F = Σ w v / Σ w of its indicators. The score is S = 100 · Π max(F, 0.05)^w, so a weak factor cannot be bought back by a strong one, and 5 is the lowest score. What is off leaves its weight to the others. The score of the plan is the mean of its units' scores, weighted by people. Violations do not lower a score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Every commune has a unit, and every unit is in one piece.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>How the score is made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Indicator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Indicators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Map of the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Official km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Polygon km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Score of the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Scores and factors run from 0 to 100; two figures are the bounds of an interval, where the input covers too few people. ✕ has a violation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Scores of the plan of “{layer}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Seat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Standards of the profile: {people} persons, {area} km². {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Travel times are those of the straight line, made {detour} times longer, at {speed} km/h. The seat is given, the best chosen of several, or assumed where none is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Units, the lowest score first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>What is switched off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>What is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>Worst → best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>{date} · profile “{profile}”, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/score_report.py" />
      <source>{sign} is off, unknown, or does not apply to the unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>The files could not be replaced ({reason}), and the older ones could not all be put back. They are in “{folder}”: move them back by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>“{file}” is a folder. Choose another name for the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/staged_files.py" />
      <source>“{file}” is open in a program, perhaps in this one, and cannot be replaced. Close it there (remove its layers from the project), or choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/start_plan.py" />
      <source>Cancelled. Nothing has been changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/start_plan.py" />
      <source>Layer “{layer}” could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/bridge/start_plan.py" />
      <source>Reading communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/access/seats.py" />
      <source>Layer “{layer}”: seats that stand in no commune are left out: {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/access/seats.py" />
      <source>assumed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/access/seats.py" />
      <source>chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/access/seats.py" />
      <source>given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: communes without an id: {count} (row {rows}). Fill the id field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: field “{field}” of {communes} is negative. Correct the figure or leave it empty (NULL) when it is unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: field “{field}” of {communes} is not a whole number ({value}). Choose a field that counts persons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: ids that stand more than once: {ids}. Give each commune an id of its own, or choose another id field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/columns.py" />
      <source>Layer “{layer}”: “{value}” is no number that can be read without doubt, in field “{field}” of {communes}. Turn the field into a number field first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” has Z or M values; they are left out, lengths and areas are those of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” has coordinates such as {x:.0f}, {y:.0f}, which “{crs}” cannot have. Set the coordinate system that the coordinates are really in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” has no communes. Choose a layer with features, or clear the selection or filter that leaves none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” has no coordinate system, so nothing can be measured. Set it in the layer's properties, under Source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}” must hold polygons; of another kind: {communes}. Choose the layer with the areas of the communes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: communes of unknown population: {count} ({communes}). They are counted apart and never as 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: no geometry for {communes}. Draw it or delete the row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>Layer “{layer}”: the outline of {communes} is invalid ({reason}). Run “Fix geometries” on the layer first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/communes.py" />
      <source>The ids of layer “{layer}” are numbers and are used as text, such as “{example}”. If codes begin with 0, those zeros are lost: use a text field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/coverage.py" />
      <source>Layer “{layer}”: communes that overlap or do not match their neighbours' borders: {count} ({communes}). They are merged by geometric union, and border lengths there are approximate. Mend these borders in the layer for exact figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/ellipsoid.py" />
      <source>The coordinate system “{crs}” has no ellipsoid, so nothing can be measured. Reproject the layer to a geographic or projected one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: lines that begin and end in one commune link nothing: {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: lines that do not end within {tolerance:g} m of a commune link nothing: {rows}. Move their ends or raise the tolerance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/links.py" />
      <source>Layer “{layer}”: “{kind}” is no kind of link. Use one of: {kinds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/plan.py" />
      <source>Layer “{layer}”: field “{field}” is empty for every commune, so there are no units. Fill it, or choose the field that holds the unit of each commune.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/plan.py" />
      <source>Layer “{layer}”: units with more than one name among their communes: {units}; the first name is used. Correct the field of unit names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/problems.py" />
      <source>{shown} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/coordination.py" />
      <source>Compactness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>Shared former district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>former district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/culture.py" />
      <source>population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Area against the standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/density.py" />
      <source>Population against the standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Culture and society</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Economic capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Infrastructure connectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Population density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/factors.py" />
      <source>Regional coordination</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>Mean minutes to the seat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>People within reach of the seat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/infrastructure.py" />
      <source>min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}” cannot be read: {reason}. Give the id of a profile, such as “default”, or the path of a TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}” is no valid TOML: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: key {key} is not known. Known here: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: weights add up to {sum:g}, not to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} has the same worst and best, so nothing can be scored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} must be a number, and not below 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} must be a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Profile “{file}”: {key} must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>The weights add up to {sum:g}, not to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/profile.py" />
      <source>Weights are {count} numbers of 0 or more, one a factor, such as 20,20,20,20,20.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/scoring.py" />
      <source>Factor {number} ({title}) is off: no indicator of it has an input. Its weight goes to the other factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/score/scoring.py" />
      <source>Indicator {id} ({title}) is off: it needs {needs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Area of the polygon, km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Area, % of the standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Code of the commune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Code of the new unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Code of the province</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Communes of the unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Communes whose population is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Legal basis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Name of the new unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Number of communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Official area, km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Outcome of the criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Population, % of the standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Population, persons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Type of the new unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Unit {unit}: {value} is too big for the field “{field}” of a shapefile, which holds {limit} characters. Export as a GeoPackage alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/unit_table.py" />
      <source>Unit {unit}: “{text}” is {length} bytes long, and the field “{field}” of a shapefile holds {limit} (a Vietnamese letter takes up to 3). Shorten it, or export as a GeoPackage alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Unit {unit} encloses {communes}. Take in what it encloses, or open the ring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Unit {unit} is in {pieces} pieces; detached: {communes}. Assign the detached part elsewhere, or take in what lies between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/core/violations.py" />
      <source>Without a unit ({count}): {communes}. Assign to a unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/plugin.py" />
      <source>Regional Tool</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/plugin.py" />
      <source>Show or hide Regional Tool</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/assign_tool.py" />
      <source>There is no unit here. Right click a commune that belongs to one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/bench_page.py" />
      <source>Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Communes {communes}, people {people}, area {area} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Former district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Show the plan on the map again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/data_page.py" />
      <source>Start another plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>&amp;Coordinate system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>&amp;Folder and name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Choose any other coordinate system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Choose at least one format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Export the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Folder and name of the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Folder and name of the files, without .shp or .gpkg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Formats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>GeoPackage (.gpkg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Give the folder and the name of the files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Other…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Replace them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Shapefile (.shp)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>The plan still has violations:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>These files are there already: {files}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Will be written: {files}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/export_dialog.py" />
      <source>Write although violations remain: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/factor_bars.py" />
      <source>Factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/factor_bars.py" />
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/factor_bars.py" />
      <source>{title}: off, no input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/figures.py" />
      <source>Communes of unknown population: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source> (communes unknown: {count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>People {people}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>Score {score}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>no violations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>violations: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/plan_summary.py" />
      <source>without a unit: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Add a polygon layer of communes to the project first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Layer of communes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>No coordinate system: set it in the layer's properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>Start the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>empty in the first rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, every commune starts as a unit of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, indicator 4.1 is off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, no figures of people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, the code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, the number of the feature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, the polygon's area alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/start_page.py" />
      <source>without it, the unit's code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Assign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Assign: click or drag over communes to take them into the current unit; right click picks the unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Carry out again what was taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Colour by score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Colour by unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Into: {unit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Make the selected communes a unit of their own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Merge the units selected in the table or on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>New unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Next violation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Previous violation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Show the table of units along the bottom, or back in the dock (F6 in the dock)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Take the last edit back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>What the units on the map are coloured by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/toolbar.py" />
      <source>Write the plan as shapefile and GeoPackage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Candidate unit&lt;/b&gt;, communes selected: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Seat assumed&lt;/b&gt;: {commune}; minutes in a straight line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Seat&lt;/b&gt;: {commune}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>&lt;b&gt;Seat&lt;/b&gt;: {commune}, the nearest to most of several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Choose a unit in the table or pick one on the map, or select communes with any selection tool of QGIS to see what unit they would make.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Encloses {communes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>In {count} pieces; detached: {communes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Make it a unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Make the selected communes a unit of their own (N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>official {area} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/unit_page.py" />
      <source>unavailable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>Area km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>F{number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_model.py" />
      <source>{count} pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/units_table.py" />
      <source>Filter units by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_list.py" />
      <source>Double click or Enter: go there. F8, Shift+F8: next, previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/violations_list.py" />
      <source>Nothing is wrong with this plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Merge communes into new units and see at once what comes of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Open the sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/welcome_page.py" />
      <source>Start from my layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/workbench.py" />
      <source>Notes on layer “{layer}”: {count}. See the page Data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/workbench.py" />
      <source>Select the communes of the new unit on the map first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/workbench.py" />
      <source>Select two or more units in the table or on the map, then merge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../regionaltool/ui/workbench.py" />
      <source>The sample cannot be copied: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../resources/profiles/default.toml" />
      <source>Default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../resources/profiles/default.toml" />
      <source>Goalposts after the new units of Vietnam, 2025; composite after OECD/JRC (2008) and UNDP (2010)</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>

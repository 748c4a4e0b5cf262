"""What is wrong with the polygons of a layer: each defect found, placed and measured."""

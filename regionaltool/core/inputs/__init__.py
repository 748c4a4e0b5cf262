"""What a planner attaches beside the communes, measured once for each of them."""

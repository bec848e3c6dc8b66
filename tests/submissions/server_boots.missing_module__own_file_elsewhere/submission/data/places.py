PLACES = ["Far Meadow"]

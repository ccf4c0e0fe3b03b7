"""What the questions of the practice set made up are about."""

THINGS = ("ferry", "harbour", "mast", "gull", "captain", "storm", "pier", "lamp", "crane", "anchor", "buoy", "rope")

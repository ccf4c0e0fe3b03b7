"""What ranks passages: the protocol, and the engines that keep it."""

"""`python -m bot` is the command line, and so is the script `pullquote`."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line. An interrupt while its modules are imported ends it as quietly as a later one."""
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # under nohup and the like it isn't
    if is_heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bot.cli import main as command_line

    if is_heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command_line()


if __name__ == "__main__":
    main()

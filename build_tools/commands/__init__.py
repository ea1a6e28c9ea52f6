"""The commands, one module a group: what can be typed, and what it does.

Each module has `add_to(commands)`, which adds its commands to the parser; a command is a function of the project's
folder and what was typed, and returns the exit status. Rooms are imported only by the command that needs them.
"""

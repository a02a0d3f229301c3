"""Drivers: the window as a hand moves it and an eye reads it, for tests that read like the manual."""

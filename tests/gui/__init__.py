"""The window, driven through its drivers."""

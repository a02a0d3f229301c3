# Each verb does its own set-up first; on Windows call the script itself: py -3 resources\setup\setup.py run
PYTHON ?= python3

.PHONY: setup run check test e2e served load fuzz score bench soak pictures dist
setup run check test e2e served load fuzz score bench soak pictures dist:
	@$(PYTHON) resources/setup/setup.py $@

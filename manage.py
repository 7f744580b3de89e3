#!/usr/bin/env python3
"""Django's own commands, for those who build. Everybody else uses `naervaer`."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naervaer.config.settings")
execute_from_command_line(sys.argv)

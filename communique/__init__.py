"""Reads Chinese diplomatic communiqués into typed models, every value with its place in the text."""

from communique.models import Communique
from communique.parser import Parser, parse

__all__ = ["Communique", "Parser", "parse"]

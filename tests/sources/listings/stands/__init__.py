"""Listing pages as many kinds of site build them, made from a seed, each with its gold."""

from tests.sources.listings.stands.data import DATA_BUILDS
from tests.sources.listings.stands.fronts import FRONT_BUILDS
from tests.sources.listings.stands.hard import HARD_BUILDS
from tests.sources.listings.stands.lists import LIST_BUILDS
from tests.sources.listings.stands.stand import Stand

BUILDS = (*LIST_BUILDS, *FRONT_BUILDS, *DATA_BUILDS, *HARD_BUILDS)

__all__ = ["BUILDS", "Stand"]

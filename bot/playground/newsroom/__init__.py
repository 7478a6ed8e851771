"""The sample newsroom: small news sites on loopback to try and to test the bot with."""

from bot.playground.newsroom.articles import Kind, Manuscript, PublishedArticle
from bot.playground.newsroom.newsroom import Newsroom
from bot.playground.newsroom.sites import ReceivedRequest, Site

__all__ = ["Kind", "Manuscript", "Newsroom", "PublishedArticle", "ReceivedRequest", "Site"]

"""A language model that writes briefs: asked at an OpenAI-compatible endpoint, never trusted."""

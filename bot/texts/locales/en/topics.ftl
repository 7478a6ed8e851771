# What a brief can be about; an operator's own topics have the names of the settings.
topic-regulation = Regulation
topic-hacks-and-exploits = Hacks and exploits
topic-etfs-and-funds = ETFs and funds
topic-exchanges = Exchanges
topic-defi = DeFi
topic-nfts-and-gaming = NFTs and gaming
topic-stablecoins = Stablecoins
topic-mining = Mining
topic-layer-2 = Layer 2
topic-ai = AI
topic-macro = Macro
topic-funding = Funding
topic-adoption = Adoption
topic-law-enforcement = Law enforcement

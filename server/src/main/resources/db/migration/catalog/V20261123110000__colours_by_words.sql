-- Colours are asked by hundreds of words that were nearly typed.
create index color_search on catalog.color using gin (search);

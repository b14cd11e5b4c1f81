-- The matrix of a style, and the page of a style, read its articles; archived ones too, which the other index leaves out.
create index sku_of_style on catalog.sku (company_id, style_id);
-- A matrix offers the packs that its sizes come in.
create index prepack_of_size_group on catalog.prepack (company_id, size_group_id);

package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Category;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A category of goods as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/categories", produces = MediaType.APPLICATION_JSON_VALUE)
class CategoryController extends MasterController<Category, CategoryJson> {

    CategoryController(Catalog catalog) {
        super(catalog.categories());
    }

    @Override
    protected CategoryJson json(Category record) {
        return CategoryJson.of(record);
    }

    @Override
    protected Category record(UUID id, CategoryJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("parent", parameters.id("parent"));
    }
}

package io.tongpin.organization.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Base;
import io.tongpin.masters.web.Given;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import io.tongpin.platform.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's own record and settings. */
@RestController
@RequestMapping(value = "/api/company", produces = MediaType.APPLICATION_JSON_VALUE)
class CompanyController {

    private final Chains chains;
    private final Organization organization;

    CompanyController(Chains chains, Organization organization) {
        this.chains = chains;
        this.organization = organization;
    }

    record CompanyJson(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String currency,
            @Nullable String trade,
            @Nullable String costPolicy,
            @Nullable String negativeStock,
            @Nullable Integer version,
            @Nullable Boolean archived) {

        static CompanyJson of(Company company) {
            return new CompanyJson(
                    company.id(),
                    company.code(),
                    company.name(),
                    company.currency(),
                    company.trade(),
                    company.costPolicy(),
                    company.negativeStock(),
                    company.version(),
                    company.archived());
        }
    }

    @GetMapping
    @Needs(Needs.SIGN_IN)
    CompanyJson company(Actor actor) {
        return CompanyJson.of(found(actor));
    }

    private Company found(Actor actor) {
        Company company = chains.company(actor.company());
        if (company == null) {
            throw new Refused(Refusal.unknown("master.unknown", actor.company()));
        }
        return company;
    }

    @PutMapping
    @Needs("company.configure")
    @Critical
    CompanyJson change(
            Actor actor,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody CompanyJson json) {
        Company now = found(actor);
        Company wanted = new Company(
                now.id(),
                Given.or(json.code(), now.code()),
                Given.text(json.name()),
                Given.or(json.currency(), now.currency()),
                Given.or(json.trade(), now.trade()),
                Given.or(json.costPolicy(), now.costPolicy()),
                Given.or(json.negativeStock(), now.negativeStock()),
                now.stepUp(),
                now.stepUpAbove(),
                now.duties(),
                now.approvals(),
                Base.version(ifMatch),
                false);
        return CompanyJson.of(Refused.unless(organization.companies().save(actor, command, wanted)));
    }
}

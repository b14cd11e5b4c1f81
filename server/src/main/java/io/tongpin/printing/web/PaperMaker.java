package io.tongpin.printing.web;

import io.tongpin.documents.SeenDocument;
import io.tongpin.documents.SeenDocuments;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Store;
import io.tongpin.platform.Refused;
import io.tongpin.printing.Paper;
import io.tongpin.printing.PaperWords;
import io.tongpin.printing.PrintTemplate;
import io.tongpin.printing.PrintedKind;
import io.tongpin.printing.Printing;
import io.tongpin.printing.SlipOf;
import io.tongpin.printing.Templates;
import io.tongpin.printing.layout.Leaf;
import io.tongpin.printing.layout.PdfFile;
import io.tongpin.printing.layout.RollLayout;
import io.tongpin.printing.layout.Slip;
import io.tongpin.printing.layout.SlipLayout;
import io.tongpin.printing.layout.SvgPicture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a PDF of documents, as whoever prints them sees them (制成 PDF). */
@Component
class PaperMaker {

    /** More would keep everybody else waiting, and be in memory all at once. */
    private static final int MOST_PAGES = 1_000;

    private final SeenDocuments documents;
    private final DefinedPapers kinds;
    private final Templates templates;
    private final Chains chains;

    PaperMaker(SeenDocuments documents, DefinedPapers kinds, Templates templates, Chains chains) {
        this.documents = documents;
        this.kinds = kinds;
        this.templates = templates;
        this.chains = chains;
    }

    byte[] documents(Actor actor, Printing printing, Locale language) {
        List<UUID> ids =
                printing.documents().stream().map(Printing.Copy::document).toList();
        List<SeenDocument> seen = Refused.unless(documents.printable(actor, ids));
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            PrintedKind kind = kind(seen.get(i).kind());
            PrintTemplate template = template(actor, kind, printing.paper(), language);
            leaves.addAll(leaves(
                    actor,
                    new Look(kind, printing.paper(), template, language),
                    seen.get(i),
                    printing.documents().get(i).times()));
            if (leaves.size() > MOST_PAGES) {
                throw new Refused(Refusal.rule("printing.too-many-pages", "max", "" + MOST_PAGES));
            }
        }
        return PdfFile.of(leaves, "Tongpin", printing.id(), printing.at());
    }

    /** A template as it would be: on a document, or on a made-up one. */
    String preview(Actor actor, Look look, @Nullable UUID document) {
        SeenDocument shown = document == null ? Sample.of(look.kind()) : seen(actor, look.kind(), document);
        return SvgPicture.of(leaves(actor, look, shown, 1));
    }

    private SeenDocument seen(Actor actor, PrintedKind kind, UUID document) {
        SeenDocument seen =
                Refused.unless(documents.printable(actor, List.of(document))).getFirst();
        if (!seen.kind().equals(kind.code())) {
            throw new Refused(Refusal.unknown("documents.unknown", document));
        }
        return seen;
    }

    /** A kind on a paper by a template. */
    record Look(PrintedKind kind, Paper paper, PrintTemplate template, Locale language) {}

    private List<Leaf> leaves(Actor actor, Look look, SeenDocument document, int times) {
        PaperWords words = kinds.words(look.language());
        Slip slip = new SlipOf(look.kind(), look.template(), words, firm(actor)).of(document, times);
        return look.paper().roll() ? RollLayout.of(slip, look.paper()) : SlipLayout.of(slip, look.paper());
    }

    SlipOf.Firm firm(Actor actor) {
        Company company = chains.company(actor.company());
        return company == null ? new SlipOf.Firm("", "") : new SlipOf.Firm(company.name(), company.currency());
    }

    /** The day on which prices hold: a store's own, or that of headquarters. */
    LocalDate day(Actor actor, @Nullable UUID store, Instant at) {
        Chain chain = chains.of(actor.company());
        Store where = store == null ? chain.headquarters() : chain.store(store);
        return where == null
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : where.businessDate(at).date();
    }

    /** The company's own, or the built-in. */
    PrintTemplate template(Actor actor, PrintedKind kind, Paper paper, Locale language) {
        PrintTemplate own = templates.of(actor.company(), kind.code(), paper).template();
        return own == null ? kind.usual(paper, kinds.words(language)) : own;
    }

    PrintedKind kind(String code) {
        return kinds.find(code).orElseThrow(() -> new Refused(Refusal.unknown("printing.kind-unknown", code)));
    }

    /** One that a document can be printed on. */
    static Paper sheet(@Nullable String code) {
        return Paper.of(code == null ? "" : code)
                .filter(paper -> !paper.label())
                .orElseThrow(
                        () -> new Refused(Refusal.input("printing.paper-unknown", "paper", code == null ? "" : code)));
    }

    /** That everything can be printed by this person, before it is written down that it was. */
    Outcome<List<SeenDocument>> printable(Actor actor, List<UUID> ids) {
        return documents.printable(actor, ids);
    }
}

package io.tongpin.documents;

import io.tongpin.access.Explaining;
import io.tongpin.access.StepUp;
import io.tongpin.access.Subject;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says why somebody may do something with a document, or may not (单据操作解释): by their roles, by the duties that are kept
 * apart, and what they are asked for before it.
 */
public final class ExplainingActs {

    private final DocumentKinds kinds;
    private final Explaining explaining;
    private final DutyReasons duties;
    private final StepUp stepUp;
    private final WriteOffs writeOffs;

    ExplainingActs(DocumentKinds kinds, Explaining explaining, DutyReasons duties, StepUp stepUp, WriteOffs writeOffs) {
        this.kinds = kinds;
        this.explaining = explaining;
        this.duties = duties;
        this.stepUp = stepUp;
        this.writeOffs = writeOffs;
    }

    /**
     * A paper that it is about.
     *
     * @param maker who made it
     * @param document as it is kept; null where it is not yet
     */
    public record Paper(
            Duties.Sight sight, UUID maker, @Nullable Document document) {}

    /**
     * The answer.
     *
     * @param may whether they may, all in all
     * @param othersPaper whether their right is only for what they have made, and this is somebody else's
     * @param rights what their roles say
     * @param duties what is kept apart and stands against it
     * @param others who else may; null where they may themselves
     * @param stepUp what they are asked for before it; null where such an act is never asked about
     * @param preview whether it is about whom one looks as: who does nothing
     */
    public record Answer(
            String action,
            String kind,
            UUID store,
            boolean may,
            boolean othersPaper,
            Explaining.Answer rights,
            List<DutyReasons.Against> duties,
            DutyReasons.@Nullable Others others,
            StepUp.@Nullable Asked stepUp,
            boolean preview) {}

    /** @param proof says of an act so critical what is asked for before it */
    public Answer why(Subject subject, Paper paper, String action, Function<Critical.Level, StepUp.Asked> proof) {
        Duties.Sight sight = paper.sight();
        DocumentKind kind = kinds.find(sight.kind())
                .orElseThrow(() -> new Refused(Refusal.input("documents.kind-unknown", "kind", sight.kind())));
        Explaining.Answer rights = explaining.why(
                subject, Set.of(kind.module() + "." + action, kind.code() + "." + action), Set.of(sight.store()));
        boolean othersPaper =
                rights.onlyOwn() && !paper.maker().equals(subject.person().id());
        boolean able = rights.may() && !othersPaper && (!subject.preview() || action.equals("view"));
        Actor who = explaining.actor(subject);
        DutyReasons.Found found = duties.find(subject, who, kind, sight, action);
        boolean may = able && found.against().isEmpty();
        Critical.Level level = level(who.company(), kind, paper.document(), action);
        return new Answer(
                action,
                sight.kind(),
                sight.store(),
                may,
                othersPaper,
                rights,
                found.against(),
                may || subject.preview() ? null : found.others(),
                level == Critical.Level.NEVER || subject.preview() ? null : proof.apply(level),
                subject.preview());
    }

    /** How critical it is, as the addresses that do it say. */
    private Critical.Level level(int company, DocumentKind kind, @Nullable Document document, String action) {
        boolean writesOff = action.equals("post") && document != null && writesOff(company, kind, document);
        return action.equals("reverse") || writesOff ? Critical.Level.DOCUMENTS : Critical.Level.NEVER;
    }

    /** Less than the company asks about is written off without a question. */
    private boolean writesOff(int company, DocumentKind kind, Document document) {
        List<Document.Line> lost = kind.writtenOff(document);
        return !lost.isEmpty() && !stepUp.leaves(company, () -> writeOffs.worth(company, document, lost));
    }
}

package io.tongpin.access.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.Looks;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.Withheld;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Leaves out of every answer what the person may not see (字段过滤), at the one place where answers become JSON: whatever
 * address shows a document or a record, its type says {@link Shown.Fields}, and that is all it has to do.
 */
final class GuardedFields extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String SIGHT = GuardedFields.class.getName();

    private final transient FieldCatalogue catalogue;

    GuardedFields(FieldCatalogue catalogue) {
        super("fields-as-seen");
        this.catalogue = catalogue;
        setSerializerModifier(new Modifier());
    }

    /** What the person of this request sees; null is nobody, who sees nothing. */
    @Nullable
    Sight sight() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        if (request.getAttribute(SIGHT) instanceof Sight known) {
            return known;
        }
        Actor actor = SignedIn.actor(request);
        if (actor == null) {
            return null;
        }
        Sight sight = new Sight(catalogue, actor);
        request.setAttribute(SIGHT, sight);
        return sight;
    }

    /** Whether some sort of record shows a field of this name by a right: of all others nobody counts that they were shown. */
    boolean counts(String field) {
        return catalogue.all().stream()
                .map(entity -> entity.fields().get(field))
                .filter(Objects::nonNull)
                .flatMap(known -> Optional.ofNullable(known.kind()).stream())
                .anyMatch(kind -> kind.right().isPresent());
    }

    /** A field was shown: by the right of its class, if that has one. */
    void showed(@Nullable Shown shown, String field) {
        if (shown == null) {
            return;
        }
        catalogue
                .find(shown.entity())
                .map(entity -> entity.fields().get(field))
                .flatMap(known -> Optional.ofNullable(known.kind()))
                .flatMap(FieldClass::right)
                .ifPresent(this::showed);
    }

    /** Something was shown, by this right if the person has it. */
    void showed(String right) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            Actor actor = SignedIn.actor(attributes.getRequest());
            if (actor != null && !actor.reach(right).nowhere()) {
                UseNotes.shows(attributes.getRequest(), right);
            }
        }
    }

    /** Whether some sort of thing has a field of this name that is of a class: all others give nothing away. */
    boolean isOfAClass(String field) {
        return catalogue.all().stream()
                .map(entity -> entity.fields().get(field))
                .anyMatch(known -> known != null && known.kind() != null);
    }

    /** Those of this request; null where nothing is written down of what it shows. */
    static @Nullable Looks looks() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getAttribute(Looks.KEPT) instanceof Looks looks
                ? looks
                : null;
    }

    /** A figure of a class is shown that no definition has. */
    void figure(String kind, Object thing) {
        Looks looks = looks();
        if (looks != null) {
            looks.figure(kind, thing);
        }
    }

    /** Something is shown that other code guards. */
    void gave(Shown.Gives gives) {
        Looks looks = looks();
        Shown.Given given = looks == null ? null : gives.given();
        if (looks != null && given != null) {
            looks.given(given, gives);
        }
    }

    private final class Modifier extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            Class<?> type = bean.getBeanClass();
            List<BeanPropertyWriter> guarded = guarded(type, properties);
            return Shown.Gives.class.isAssignableFrom(type) ? telling(guarded) : guarded;
        }

        /** The first part that is as it was tells what the whole gives away. */
        private List<BeanPropertyWriter> telling(List<BeanPropertyWriter> properties) {
            List<BeanPropertyWriter> telling = new ArrayList<>(properties);
            for (int i = 0; i < telling.size(); i++) {
                if (telling.get(i).getClass() == BeanPropertyWriter.class) {
                    telling.set(i, new GivesProperty(telling.get(i), GuardedFields.this));
                    return telling;
                }
            }
            throw new IllegalStateException("nothing could tell what this gives away: " + properties);
        }

        private List<BeanPropertyWriter> guarded(Class<?> type, List<BeanPropertyWriter> properties) {
            FieldAt at = type.getAnnotation(FieldAt.class);
            if (!Shown.Fields.class.isAssignableFrom(type) && at == null) {
                return properties.stream()
                        .map(property -> property.getAnnotation(Withheld.class) == null
                                ? property
                                : (BeanPropertyWriter) new WithheldProperty(property, GuardedFields.this))
                        .toList();
            }
            String prefix = at == null || at.value().isEmpty() ? "" : at.value() + ".";
            boolean named = at != null && at.value().isEmpty(); // Beside the fields only what is named is one.
            return properties.stream()
                    .map(property -> {
                        FieldAt own = property.getAnnotation(FieldAt.class);
                        if (own == null && named) {
                            return property;
                        }
                        String field = own == null ? prefix + property.getName() : own.value();
                        return (BeanPropertyWriter) new GuardedProperty(property, field, GuardedFields.this);
                    })
                    .toList();
        }
    }

    /** The names of what is never a field, so that nothing is asked about it. */
    static final Set<String> PLAIN = Set.of("id", "kind", "version", "state", "lineNo", "sku", "archived");
}

package io.tongpin.access.web;

import io.swagger.v3.oas.models.Operation;
import io.tongpin.kernel.Needs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says in the description of the API which rights an operation asks for (接口所需权限), or that it is open to anyone. */
final class DescribedRights implements GlobalOperationCustomizer {

    private static final String RIGHTS = "x-rights";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String right = EndpointRules.needed(handler);
        if (right.equals(Needs.NOTHING)) {
            operation.setSecurity(List.of());
        } else if (!right.equals(Needs.SIGN_IN)) {
            operation.addExtension(RIGHTS, with(operation, right));
        }
        return operation;
    }

    /** An address that reads two sorts of body has a handler for each, and each may ask for another right. */
    private static Set<String> with(Operation operation, String right) {
        Set<String> rights = new TreeSet<>(Set.of(right));
        if (operation.getExtensions() != null && operation.getExtensions().get(RIGHTS) instanceof Set<?> known) {
            known.forEach(one -> rights.add(String.valueOf(one)));
        }
        return rights;
    }
}

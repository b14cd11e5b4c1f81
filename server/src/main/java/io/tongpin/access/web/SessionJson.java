package io.tongpin.access.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which company, with which rights.
 *
 * @param mustChoosePassword whether the password is one to start with: until another is chosen nothing else is answered
 */
record SessionJson(
        User user,
        @Nullable CompanyInfo company,
        List<String> rights,
        @Nullable UUID store,
        boolean setupNeeded,
        boolean mustChoosePassword,
        String lang) {

    record User(UUID id, String name, String login) {}

    record CompanyInfo(UUID id, String code, String name, String currency, String trade) {}
}

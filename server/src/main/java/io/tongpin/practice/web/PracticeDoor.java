package io.tongpin.practice.web;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.SideNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a practice node for a ticket (取练习票), as only whoever may read its directory can. */
final class PracticeDoor {

    private PracticeDoor() {}

    static Outcome<String> ticket(SideNode.Door door, String login) {
        try (NodeClient client = SideNode.client(door, Locale.SIMPLIFIED_CHINESE)) {
            HttpResponse<String> answer = client.send(client.request("/api/practice/tickets")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(CanonicalJson.text(Map.of("login", login))))
                    .build());
            return answer.statusCode() == 200
                    ? Outcome.done(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("ticket")
                            .asString(""))
                    : notRunning();
        } catch (CannotStart e) {
            return notRunning(); // It has ended this very moment.
        }
    }

    private static Outcome<String> notRunning() {
        return Outcome.refused(Refusal.rule("practice.not-running"));
    }
}

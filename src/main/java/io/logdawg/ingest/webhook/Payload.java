package io.logdawg.ingest.webhook;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.push.RefUpdate;
import io.logdawg.source.CommitId;
import io.logdawg.source.RefName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A payload as it streams by: what is asked for is taken, all else is passed over unkept, so that
 * 25 MB cost no more memory than one kB.
 */
final class Payload {

  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 1_000;
  private static final String NO_COMMIT = "0";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          // What comes after the JSON is read too: it is signed with it.
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  /** Takes the value of one member. */
  interface Member {
    void take(JsonParser value);
  }

  private Payload() {}

  /**
   * Reads one object.
   *
   * @throws FailureException Invalid where it is no JSON object
   */
  static void read(InputStream body, Map<String, Member> members) throws IOException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("body", "is not a JSON object");
      }
      object(json, members);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new FailureException(
          new Failure.Invalid("body", "is not JSON that can be read, nested at most 100 deep"), e);
    }
  }

  /** The members of the object that the parser stands at; passed over if it is none. */
  static void object(JsonParser json, Map<String, Member> members) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      Member member = members.get(json.currentName());
      json.nextToken();
      if (member == null) {
        json.skipChildren();
      } else {
        member.take(json);
      }
    }
  }

  /** Each element of the array that the parser stands at; passed over if it is none. */
  static void elements(JsonParser json, Member element) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.take(json);
    }
  }

  /** A text; absent where there is something else, or far more than any such text has. */
  static @Nullable String text(JsonParser json) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      json.skipChildren();
      return null;
    }
    return json.getStringLength() > LONGEST_TEXT ? null : json.getString();
  }

  /**
   * What moved, checked: a full ref, and ids of commits of which all zeros is none.
   *
   * @throws FailureException Invalid, naming the field
   */
  static RefUpdate update(
      String field, @Nullable String ref, @Nullable String before, @Nullable String after) {
    if (ref == null || !ref.startsWith("refs/") || !isName(ref)) {
      throw invalid(field, "does not name a branch or tag");
    }
    return new RefUpdate(ref, commit(field, before), commit(field, after));
  }

  private static @Nullable CommitId commit(String field, @Nullable String id) {
    if (id == null || !CommitId.isCommitId(id)) {
      throw invalid(field, "does not say from which commit to which");
    }
    return id.replace(NO_COMMIT, "").isEmpty() ? null : new CommitId(id);
  }

  private static boolean isName(String ref) {
    try {
      return RefName.of(ref).isPresent();
    } catch (FailureException noName) {
      return false;
    }
  }

  static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}

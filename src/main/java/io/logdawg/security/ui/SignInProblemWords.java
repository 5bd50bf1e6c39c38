package io.logdawg.security.ui;

import io.logdawg.security.page.SignInProblem;

/** Why nobody was signed in and what to do, for people. */
final class SignInProblemWords {

  private SignInProblemWords() {}

  static String title(SignInProblem problem) {
    return switch (problem) {
      case WRONG_TENANT -> "Your organization is not known here";
      case NO_ROLE -> "You have no role here yet";
      case REMOVED -> "Your access was ended";
      case EXPIRED -> "That took too long";
      case DECLINED -> "Microsoft did not let you through";
      case UNAVAILABLE -> "Microsoft cannot be reached";
      case SECRET_REFUSED -> "Log Dawg's own sign-in secret was refused";
      case INVALID -> "That sign-in cannot be trusted";
    };
  }

  /**
   * @param contact whom to ask
   */
  static String advice(SignInProblem problem, String contact) {
    return switch (problem) {
      case WRONG_TENANT ->
          "The account belongs to an organization that does not use this installation. Take your"
              + " account at the right organization, or ask "
              + contact
              + " to connect yours.";
      case NO_ROLE ->
          "Ask "
              + contact
              + " for one of the app roles Admin, Member or Viewer of Log Dawg in Microsoft Entra"
              + " ID, then sign in again.";
      case REMOVED ->
          "An administrator of your organization removed you. Ask them, or "
              + contact
              + ", to let you in again.";
      case EXPIRED ->
          "The attempt was too old, was used before, or began in another browser. Begin again.";
      case DECLINED ->
          "The sign-in was stopped there, or your organization does not allow it. Begin again, or"
              + " ask "
              + contact
              + ".";
      case UNAVAILABLE ->
          "The sign-in could not be completed with Microsoft. Try again in a minute; if it stays"
              + " so, ask "
              + contact
              + ".";
      case SECRET_REFUSED ->
          "Nobody can sign in until it is replaced, and trying again does not help. Tell "
              + contact
              + ".";
      case INVALID ->
          "What came back did not prove who you are. Begin again; if it stays so, tell "
              + contact
              + ".";
    };
  }

  /** Whether another account may help, where the same one would fail again. */
  static boolean lieWithTheAccount(SignInProblem problem) {
    return switch (problem) {
      case WRONG_TENANT, NO_ROLE, REMOVED -> true;
      case EXPIRED, DECLINED, UNAVAILABLE, SECRET_REFUSED, INVALID -> false;
    };
  }
}

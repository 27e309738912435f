package dev.seawall.oci;

import java.util.List;

/// An image or artefact cannot be had. The message names it, the place that refused it and the
/// remedy, and is shown to the user as it is.
public final class OciException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OciException(String message) {
    super(message);
  }

  public OciException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Several attempts failed, each for a reason of its own: the only one, or one that lists them as
  /// the incumbent does and holds each as suppressed.
  public static OciException ofAll(List<OciException> reasons) {
    if (reasons.size() == 1) {
      return reasons.getFirst();
    }
    OciException all =
        new OciException(listed(reasons.stream().map(Throwable::getMessage).toList()));
    reasons.forEach(all::addSuppressed);
    return all;
  }

  /// `2 errors occurred:` and one line, indented by a tab, for each.
  public static String listed(List<String> messages) {
    StringBuilder text = new StringBuilder();
    text.append(messages.size()).append(messages.size() == 1 ? " error" : " errors");
    text.append(" occurred:");
    messages.forEach(message -> text.append("\n\t* ").append(message));
    return text.toString();
  }
}

package dev.seawall.artifact.sqlite;

/// Bounds the work that a damaged file can cause: in a whole tree no page is reached twice, so a
/// walk that reads more pages than there are goes in circles. A search reads the overflow pages of
/// a key once to compare and once to hand it out, hence twice the number of pages.
final class PageBudget {
  private long left;

  PageBudget(Pages pages) {
    left = 2 * pages.count() + 2;
  }

  void take(Pages pages) {
    if (left-- <= 0) {
      throw pages.corrupt("its pages point in circles");
    }
  }
}

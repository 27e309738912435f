package dev.seawall.artifact.scan;

import dev.seawall.artifact.ArtifactException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Runs tasks on virtual threads, so many at a time; a single one on the caller's own thread, which
/// spares small scans the threads.
final class Workers {
  private final int parallel;

  Workers(int parallel) {
    this.parallel = parallel;
  }

  /// One piece of work.
  interface Task<T> {
    T run();
  }

  /// Runs all tasks and gives their results in the order of the tasks. The first failure ends the
  /// others and is thrown.
  <T> List<T> run(List<Task<T>> tasks) {
    if (tasks.size() == 1 || parallel == 1) {
      List<T> results = new ArrayList<>();
      tasks.forEach(task -> results.add(task.run()));
      return results;
    }
    Semaphore permits = new Semaphore(parallel);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (Task<T> task : tasks) {
        futures.add(
            executor.submit(() -> {
              permits.acquire();
              try {
                return task.run();
              } finally {
                permits.release();
              }
            }));
      }
      return results(futures, executor);
    }
  }

  private static <T> List<T> results(List<Future<T>> futures, ExecutorService executor) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
      throw new ArtifactException("the scan was interrupted", e);
    } catch (ExecutionException e) {
      executor.shutdownNow();
      throw failure(e);
    }
  }

  static RuntimeException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default ->
          new ArtifactException("the scan failed: " + failed.getMessage(), failed);
    };
  }
}

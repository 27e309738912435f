package dev.seawall.artifact.scan;

import dev.seawall.artifact.ArtifactException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Tasks that one thread finds and several run. The first few are kept back, since most scans have
/// no more and then need no threads; whoever finds the queue full runs the task itself.
final class TaskQueue implements AutoCloseable {
  private static final int FEW = 32;
  private static final int QUEUED = 1024;
  private final int helpers;

  /// Nothing instead of a task tells a thread to end.
  private final BlockingQueue<Optional<Runnable>> queue = new ArrayBlockingQueue<>(QUEUED);

  private final List<Future<?>> running = new ArrayList<>();
  private @Nullable ExecutorService executor;

  /// @param parallel how many threads run tasks, the one that finds them included
  TaskQueue(int parallel) {
    this.helpers = parallel - 1;
  }

  /// Takes a task, or runs it.
  void add(Runnable task) {
    if (helpers == 0 || !queue.offer(Optional.of(task))) {
      task.run();
    }
    if (executor == null && queue.size() > FEW) {
      executor = Executors.newVirtualThreadPerTaskExecutor();
      for (int i = 0; i < helpers; i++) {
        running.add(executor.submit(this::help));
      }
    }
  }

  /// Runs what is left and waits for the others.
  void finish() {
    for (var task = queue.poll(); task != null; task = queue.poll()) {
      task.ifPresent(Runnable::run);
    }
    try {
      for (int i = 0; i < running.size(); i++) {
        queue.put(Optional.empty());
      }
      for (Future<?> helper : running) {
        helper.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArtifactException("the scan was interrupted", e);
    } catch (ExecutionException e) {
      throw Workers.failure(e);
    }
  }

  private void help() {
    try {
      for (var task = queue.take(); task.isPresent(); task = queue.take()) {
        task.get().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
      executor.close();
    }
  }
}

/// Images as archives and layouts hold them: manifests, indexes, configurations, and the readers
/// that open docker-save archives and OCI layouts.
@NullMarked
package dev.seawall.artifact.image;

import org.jspecify.annotations.NullMarked;

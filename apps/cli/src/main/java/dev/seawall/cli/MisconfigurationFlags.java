package dev.seawall.cli;

/// The flags of configuration checks. None of them is built yet: they are here so that a command
/// line that leaves them at their defaults works, and one that relies on them is refused instead of
/// misread.
final class MisconfigurationFlags {
  static final FlagGroup MISCONFIGURATION =
      FlagGroup.of(
          "Misconfiguration Flags",
          Flag.list("ansible-extra-vars", "ansible.extra-vars", "Ansible variables").later(),
          Flag.list("ansible-inventory", "ansible.inventories", "Ansible inventories").later(),
          Flag.list("ansible-playbook", "ansible.playbooks", "Ansible playbooks").later(),
          Flag.list("cf-params", "misconfiguration.cloudformation.params", "parameters").later(),
          Flag.string(
                  "checks-bundle-repository",
                  "misconfiguration.checks-bundle-repository",
                  "repository of the checks")
              .alias("policy-bundle-repository", "misconfiguration.policy-bundle-repository")
              .harmless(),
          Flag.list("config-file-schemas", "misconfiguration.config-file-schemas", "JSON schemas")
              .later(),
          Flag.list("helm-api-versions", "misconfiguration.helm.api-versions", "API versions")
              .later(),
          Flag.string("helm-kube-version", "misconfiguration.helm.kube-version", "Kubernetes")
              .later(),
          Flag.list("helm-set", "misconfiguration.helm.set", "Helm values").later(),
          Flag.list("helm-set-file", "misconfiguration.helm.set-file", "Helm values").later(),
          Flag.list("helm-set-string", "misconfiguration.helm.set-string", "Helm values").later(),
          Flag.list("helm-values", "misconfiguration.helm.values", "Helm value files").later(),
          Flag.bool(
                  "include-non-failures",
                  "misconfiguration.include-non-failures",
                  "checks that passed")
              .later(),
          Flag.list("misconfig-scanners", "misconfiguration.scanners", "kinds of files").harmless(),
          Flag.list("raw-config-scanners", "misconfiguration.raw-config-scanners", "raw files")
              .later(),
          Flag.list("render-cause", "misconfiguration.render-cause", "rendered causes").later(),
          Flag.bool(
                  "tf-exclude-downloaded-modules",
                  "misconfiguration.terraform.exclude-downloaded-modules",
                  "leave out downloaded modules")
              .harmless(),
          Flag.list("tf-vars", "misconfiguration.terraform.vars", "Terraform variables").later());

  private MisconfigurationFlags() {}
}

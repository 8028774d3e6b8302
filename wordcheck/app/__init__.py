"""Thin faces over the public interface."""
